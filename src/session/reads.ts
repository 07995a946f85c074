/** What the store needs of YAML and pods to know what a text says. Fetched apart from the frame of the page. */
export { spanOf } from '../manifest/index.ts';
export { kindsDefinedOnly } from './defined-kinds.ts';
export { derive } from './derive.ts';
export { keyOf } from './items.ts';
export { createReader } from './reading.ts';
