import { expect, it } from 'vitest';
import { knownImage, suggestImages } from './known-image.ts';
import { KNOWN_IMAGES } from './known-images.ts';

it.each([
  ['redis', 'redis'],
  ['redis:8-alpine', 'redis'],
  ['docker.io/library/redis@sha256:0123', 'redis'],
  ['localhost:5000/redis:8', 'redis'],
  ['public.ecr.aws/docker/library/redis:8', 'redis'],
  ['bitnami/redis:8', 'redis'],
  ['acme/redis:8', undefined],
  ['redis-exporter', undefined],
  ['mirror.example.com/quay/oauth2-proxy/oauth2-proxy:v7', 'oauth2-proxy/oauth2-proxy'],
  ['', undefined],
])('knownImage(%j) is %j', (image, repository) => {
  expect(knownImage(image)?.repository).toBe(repository);
});

it('suggests what begins with the words typed before what holds them', () => {
  expect(suggestImages('redis')).toEqual(['redis:8.2-alpine', 'oliver006/redis_exporter:v1.89.0']);
  expect(suggestImages(' Nginx ')[0]).toMatch(/^nginx/);
  expect(suggestImages('no-such-thing')).toEqual([]);
  expect(suggestImages('', 3)).toHaveLength(3);
});

it('proposes pinned images that it recognises itself', () => {
  for (const { reference, repository } of KNOWN_IMAGES) {
    expect(reference).toMatch(/:[^/]+$/);
    expect(reference).not.toMatch(/:latest$/);
    expect(knownImage(reference)?.repository).toBe(repository);
  }
});
