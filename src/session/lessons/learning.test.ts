import { expect, it } from 'vitest';
import {
  challengeAddress,
  challengeDesign,
  isLearning,
  lessonDesign,
  lessonIn,
  seedIn,
  seedInAddress,
} from './learning.ts';

it('tells from a design what is learned on it', () => {
  expect(lessonIn(lessonDesign('too-early'))).toBe('too-early');
  expect(seedIn(challengeDesign('a:b c'))).toBe('a:b c');
  expect(seedIn(lessonDesign('too-early'))).toBeUndefined();
  expect(isLearning('4f1c02d9a7b3')).toBe(false);
});

it.each(['a1b2c3', 'für Anna & Bo #7', '100%'])('a seed survives its address: %s', (seed) => {
  expect(seedInAddress(challengeAddress(seed))).toBe(seed);
});

it.each([
  ['', undefined],
  ['#d=abc', undefined],
  ['#break=', undefined],
  ['#break=100%', '100%'],
])('reads addresses written by hand: %s', (hash, seed) => {
  expect(seedInAddress(hash)).toBe(seed);
});
