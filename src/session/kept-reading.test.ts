import { describe, expect, it } from 'vitest';
import { createSession } from './create-session.ts';
import { keptReading, readingAgain } from './kept-reading.ts';
import { late } from './late.ts';
import { sessionWith } from './store.ts';

const POD = 'kind: Pod\nspec:\n  containers:\n  - name: app\n    image: nginx:1.29\n';
const kept = (text: string) => keptReading(createSession({ design: 'd', text }).getState());

describe('a kept reading', () => {
  it('shows the pod before the code that reads has come, and gestures follow when it has', async () => {
    const means = {
      now: () => 0,
      reads: late(() => import('./reads.ts')),
      plans: late(() => import('./plans.ts')),
    };
    const session = sessionWith(means, { design: 'd', text: POD, read: kept(POD) });
    expect(session.getState().shown.pods[0]?.containers[0]?.name).toBe('app');
    session.actions.perform({ do: 'renameContainer', container: 'app', name: 'web' });
    await new Promise<void>((ready) => session.whenReady(ready));
    expect(session.getState().text).toBe(POD.replace('name: app', 'name: web'));
    expect(session.getState().shown.pods[0]?.containers[0]?.name).toBe('web');
  });

  it('of another build counts for nothing', () => {
    const own = kept(POD);
    expect(own && readingAgain(own, 7)?.version).toBe(7);
    expect(own && readingAgain({ ...own, by: 'index-older.js' }, 7)).toBeUndefined();
  });

  it.each([
    ['of a text that can’t be read', `${POD}  x: [\n`],
    ['of a long text', `${POD}# ${'x'.repeat(100_000)}\n`],
  ])('%s there is none', (_, text) => {
    expect(kept(text)).toBeUndefined();
  });
});
