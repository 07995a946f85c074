import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CheckRequest } from './check-worker.ts';
import type { Checked } from './checked.ts';
import { createSession } from './create-session.ts';
import { keepChecked } from './keep-checked.ts';

/** A worker that does as the test says. */
class FakeWorker extends EventTarget {
  static started: FakeWorker;
  readonly asked: CheckRequest[] = [];
  constructor() {
    super();
    FakeWorker.started = this;
  }
  postMessage(request: CheckRequest) {
    this.asked.push(request);
  }
  answer({ version, minor }: Pick<Checked, 'version' | 'minor'>) {
    const nothing = { beside: [], messages: [], differences: [], findings: [] };
    const data: Checked = { version, minor, ...nothing, quiet: [], facts: [] };
    this.dispatchEvent(Object.assign(new Event('message'), { data }));
  }
}

const begin = () => {
  const session = createSession({ design: 'd', text: 'kind: Pod\n' }, () => 0);
  keepChecked(session);
  return { session, worker: FakeWorker.started };
};

describe('a design that is checked', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('Worker', FakeWorker);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('is checked once after some typing, and only the answer to its present text counts', () => {
    const { session, worker } = begin();
    const first = worker.asked[0];
    session.actions.edit([{ start: 0, end: 0, text: '#' }]);
    session.actions.edit([{ start: 1, end: 1, text: '\n' }]);
    vi.runAllTimers();
    expect(worker.asked.map(({ text }) => text)).toEqual(['kind: Pod\n', '#\nkind: Pod\n']);
    if (first) worker.answer(first);
    expect(session.getState().checked).toBeUndefined();
    const { version, minor } = session.getState();
    worker.answer({ version, minor });
    expect(session.getState().checked).toMatchObject({ version });
  });

  it('says so where what checks it could not be loaded', () => {
    const { session, worker } = begin();
    worker.dispatchEvent(new Event('error'));
    expect(session.getState().notice?.text).toMatch(/could not be loaded. Reload the page/);
  });
});
