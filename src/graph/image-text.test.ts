import { expect, test } from 'vitest';
import { cutStart, fitImage, imageText, shortImage } from './image-text.ts';

test.each([
  ['nginx', '', 'nginx', ''],
  ['nginx:1.27', '', 'nginx', ':1.27'],
  ['registry.example/shop:1.8.2', 'registry.example/', 'shop', ':1.8.2'],
  ['localhost:5000/team/shop', 'localhost:5000/team/', 'shop', ''],
  ['nginx@sha256:0123456789abcdef', '', 'nginx', '@0123456'],
  ['a/nginx:1@sha256:0123456789abcdef', 'a/', 'nginx', ':1'],
  ['', '', '', ''],
])('%s has three parts', (image, registry, name, tag) => {
  expect(imageText(image)).toEqual({ registry, name, tag });
});

test.each([
  ['registry.example/shop:1.8.2', 30, 'registry.example/shop:1.8.2'],
  ['registry.example/shop:1.8.2', 20, 'shop:1.8.2'],
  ['nginx/nginx-prometheus-exporter:1.5.1', 17, 'nginx-prom…:1.5.1'],
  ['shop:a-very-long-tag-of-a-build-server', 20, 'shop:a-very-long-ta…'],
  ['a-long-name:a-very-long-tag-of-a-build', 20, 'a-long-…:a-very-lon…'],
])('%s in %d letters', (image, room, expected) => {
  const { registry, name, tag } = fitImage(imageText(image), room);
  expect(registry + name + tag).toBe(expected);
  expect(expected.length).toBeLessThanOrEqual(room);
});

test('one line for a phone names no registry', () => {
  expect(shortImage('quay.io/team/shop:1.8.2')).toBe('shop:1.8.2');
});

test('of a path the end is kept', () => {
  expect(cutStart('/etc/ssl/certs', 8)).toBe('…l/certs');
});
