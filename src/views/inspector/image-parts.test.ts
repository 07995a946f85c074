import { describe, expect, it } from 'vitest';
import { atRest, imageParts, withTag } from './image-parts.ts';

describe('an image reference', () => {
  it.each([
    ['nginx', 'nginx', '', ''],
    ['nginx:1.29', 'nginx', '1.29', ''],
    ['localhost:5000/team/app', 'localhost:5000/team/app', '', ''],
    ['reg.example:5000/app:2', 'reg.example:5000/app', '2', ''],
    ['app:1@sha256:abc', 'app', '1', '@sha256:abc'],
    ['app@sha256:abc', 'app', '', '@sha256:abc'],
    ['', '', '', ''],
  ])('%s is taken apart', (image, repository, tag, digest) => {
    expect(imageParts(image)).toEqual({ repository, tag, digest });
  });

  it.each([
    ['nginx', '1.29', 'nginx:1.29'],
    ['nginx:1.28', '1.29', 'nginx:1.29'],
    ['nginx:1.28', '', 'nginx'],
    ['reg:5000/app', '2', 'reg:5000/app:2'],
    ['app:1@sha256:abc', '2', 'app:2@sha256:abc'],
  ])('%s with tag %s', (image, tag, wanted) => {
    expect(withTag(image, tag)).toBe(wanted);
  });

  it.each([
    ['cr.fluentbit.io/fluent/fluent-bit:5.1.1', '…/fluent/fluent-bit'],
    ['localhost/app:1', '…/app'],
    ['fluent/fluent-bit:5', 'fluent/fluent-bit'],
    ['nginx', 'nginx'],
  ])('%s at rest', (image, wanted) => {
    expect(atRest(image)).toBe(wanted);
  });
});
