import { expect, test } from 'vitest';
import { isIdle, sleepOf } from './idle-command.ts';

test.each<[string[], boolean, number]>([
  [['true'], true, 0],
  [['/bin/true'], true, 0],
  [['sh', '-c', 'exit 0'], true, 0],
  [['sh', '-c', 'sleep 5'], true, 5],
  [['/bin/sleep', '5'], true, 5],
  [['bash', '-c', 'echo ready; sleep 2'], true, 2],
  [['sh', '-c', 'echo ok | nc 127.0.0.1 5432'], false, 0],
  [['sh', '-c', 'until nc -z 127.0.0.1 5432; do sleep 1; done'], false, 1],
  [['/cloud-sql-proxy', 'wait'], false, 0],
  [[], false, 0],
])('%j', (words, idle, seconds) => {
  expect([isIdle(words), sleepOf(words)]).toEqual([idle, seconds]);
});
