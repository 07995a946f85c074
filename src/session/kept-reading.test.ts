import { describe, expect, it, vi } from 'vitest';
import { createSession } from './create-session.ts';
import { type KeptReading, keptReading, readingAgain } from './kept-reading.ts';
import { late } from './late.ts';
import { sessionWith } from './store.ts';

const POD = 'kind: Pod\nspec:\n  containers:\n  - name: app\n    image: nginx:1.29\n';
const OTHER = 'kind: Pod\nspec:\n  containers:\n  - name: db\n    image: postgres:18\n';
const kept = (text: string) => keptReading(createSession({ design: 'd', text }).getState());

/** A session whose code for reading and planning is still on its way. */
function laterSession(text: string, read: KeptReading | undefined) {
  const means = {
    now: () => 0,
    reads: late(() => import('./reads.ts')),
    plans: late(() => import('./plans.ts')),
  };
  return sessionWith(means, { design: 'd', text, read });
}

describe('a kept reading', () => {
  it('shows the pod before the code that reads has come, and gestures follow when it has', async () => {
    const session = laterSession(POD, kept(POD));
    expect(session.getState().shown.pods[0]?.containers[0]?.name).toBe('app');
    session.actions.perform({ do: 'renameContainer', container: 'app', name: 'web' });
    await new Promise<void>((ready) => session.whenReady(ready));
    expect(session.getState().text).toBe(POD.replace('name: app', 'name: web'));
    expect(session.getState().shown.pods[0]?.containers[0]?.name).toBe('web');
  });

  it('of another text is shown no longer than until the text is read', async () => {
    const session = laterSession(OTHER, kept(POD));
    const { version, shown } = session.getState();
    expect(shown.version).not.toBe(version);
    session.getReady();
    await vi.waitFor(() => expect(session.getState().shown.version).toBe(version));
    expect(session.getState().shown.pods[0]?.containers.map(({ name }) => name)).toEqual(['db']);
  });

  it('of another text is no ground for a gesture', async () => {
    const session = laterSession(OTHER, kept(POD));
    session.actions.perform({ do: 'renameContainer', container: 'app', name: 'web' });
    await new Promise<void>((ready) => session.whenReady(ready));
    expect(session.getState().text).toBe(OTHER);
    expect(session.getState().notice?.text).toContain('app');
  });

  it('of another build counts for nothing', () => {
    const own = kept(POD);
    expect(own && readingAgain(own)).toBeDefined();
    expect(own && readingAgain({ ...own, by: 'index-older.js' })).toBeUndefined();
  });

  it.each([
    ['of a text that can’t be read', `${POD}  x: [\n`],
    ['of a long text', `${POD}# ${'x'.repeat(100_000)}\n`],
  ])('%s there is none', (_, text) => {
    expect(kept(text)).toBeUndefined();
  });
});
