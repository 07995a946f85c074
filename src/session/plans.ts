/** What the store needs to make gestures. Fetched apart from the frame of the page. */
export { planGesture } from '../gestures/index.ts';
export { toComeOf } from './to-come.ts';
