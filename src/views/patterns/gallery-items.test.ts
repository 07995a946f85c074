import { expect, it } from 'vitest';
import { portOf } from './gallery-items.ts';

it.each([
  [
    'of a sidecar',
    'spec:\n  initContainers:\n  - ports:\n    - containerPort: 6432\n  containers:\n  - ports:\n    - containerPort: 80\n',
    '6432',
  ],
  [
    'not of the app',
    'spec:\n  initContainers:\n  - name: a\n  containers:\n  - ports:\n    - containerPort: 80\n',
    undefined,
  ],
  ['of nobody', 'spec:\n  containers:\n  - name: a\n', undefined],
])('the port a pattern comes with is that %s', (_, text, port) => {
  expect(portOf(text)).toBe(port);
});
