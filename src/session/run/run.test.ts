import { beforeEach, describe, expect, it } from 'vitest';
import { createSession } from '../create-session.ts';
import { drawPlayed } from './draw-played.ts';
import { otherPodLinesAt, podLineAt } from './pod-line.ts';
import { isShownRun } from './run-json.ts';
import { createRun, type RunStore } from './run-store.ts';

const SHOP = `apiVersion: v1
kind: Pod
metadata:
  name: shop
spec:
  initContainers:
  - name: proxy
    image: example.org/db-proxy:1
    restartPolicy: Always
  containers:
  - name: app
    image: example.org/app:1
  - name: metrics
    image: example.org/metrics:1
`;

const JOB = `apiVersion: batch/v1
kind: Job
metadata:
  name: nightly
spec:
  template:
    spec:
      restartPolicy: Never
      containers:
      - name: report
        image: example.org/report:1
      - name: proxy
        image: example.org/db-proxy:1
`;

let session: ReturnType<typeof createSession>;
let run: RunStore;

async function begin(text: string): Promise<void> {
  session = createSession({ design: 'd', text }, () => 0);
  run = createRun(session, () => 0);
  await run.actions.open();
}

const wordsOf = (name: string) => {
  const look = run.getState().looks.get(`container:${name}`);
  return look && [look.word, look.reason].filter(Boolean).join(' ');
};
const line = () => {
  const { played, playhead } = run.getState();
  return played ? podLineAt(played, playhead).join(' ') : '';
};

describe('a run of the drawn pod', () => {
  beforeEach(() => begin(SHOP));

  it('shows every card at the playhead', () => {
    expect([wordsOf('proxy'), wordsOf('app')]).toEqual([
      'Pulling its image',
      'Waiting PodInitializing',
    ]);
    run.actions.seek(30);
    expect(wordsOf('app')).toMatch(/^Ready for \d+ s$/);
    expect(line()).toBe('shop READY=3/3 STATUS=Running RESTARTS=0 AGE=30s');
  });

  it('keeps the look of a card that did not change', () => {
    run.actions.seek(1);
    const before = run.getState().looks.get('container:app');
    run.actions.seek(1.2);
    expect(run.getState().looks.get('container:app')).toBe(before);
  });

  it('changes at once by what is done, and back when it is taken back', () => {
    run.actions.seek(30);
    run.actions.act({ do: 'crash', container: 'app' });
    run.actions.seek(30.5);
    run.actions.act({ do: 'crash', container: 'app' });
    expect(line()).toContain('STATUS=CrashLoopBackOff RESTARTS=1');
    expect(wordsOf('app')).toBe('CrashLoopBackOff');
    expect(wordsOf('metrics')).toMatch(/^Ready/);
    expect(session.getState().announcement.text).toBe('Done at 30.5 s: crash app.');
    run.actions.takeBack();
    expect(line()).toContain('STATUS=Running RESTARTS=1');
    run.actions.remove(0);
    expect(line()).toContain('RESTARTS=0');
    run.actions.takeBack();
    expect(run.getState().deeds).toEqual([]);
  });

  it('does again what was taken back, each where it stood, until something else is done', () => {
    run.actions.seek(10);
    run.actions.act({ do: 'hang', container: 'app' });
    run.actions.act({ do: 'crash', container: 'proxy' });
    const both = run.getState().deeds;
    run.actions.remove(0);
    run.actions.takeBack();
    expect(run.getState().deeds).toEqual([]);
    run.actions.doAgain();
    expect(session.getState().announcement.text).toBe('Done again: crash proxy.');
    run.actions.doAgain();
    run.actions.doAgain();
    expect(run.getState().deeds).toEqual(both);
    run.actions.takeBack();
    run.actions.act({ do: 'delete' });
    run.actions.doAgain();
    expect(run.getState().deeds.map((deed) => deed.do)).toEqual(['hang', 'delete']);
  });

  it('stops the sidecar after the app when the pod is deleted', () => {
    run.actions.seek(30);
    run.actions.act({ do: 'delete' });
    run.actions.seek(31);
    expect(wordsOf('app')).toBe('Stopping SIGTERM');
    expect(wordsOf('proxy')).toBe('Stopping waits for its turn');
    run.actions.seek(34);
    expect(wordsOf('app')).toBe('Exited 0');
    expect(wordsOf('proxy')).toBe('Stopping SIGTERM');
    run.actions.seek(60);
    expect(line()).toMatch(/not found$/);
  });

  it('steps from one moment to the next and back, and stays within the clock', () => {
    run.actions.step(1);
    const first = run.getState().playhead;
    expect(session.getState().announcement.text).toBe(
      `${first} s: proxy had started, so the next container could.`,
    );
    run.actions.step(1);
    expect(run.getState().playhead).toBeGreaterThan(first);
    run.actions.step(-1);
    expect(run.getState().playhead).toBe(first);
    run.actions.seek(1000);
    expect(run.getState().playhead).toBe(60);
    run.actions.seek(-5);
    expect(run.getState().playhead).toBe(0);
  });

  it('compares with the same pod the other way, without a change of the text', () => {
    run.actions.compare(true);
    const { played } = run.getState();
    expect(played?.counterpart?.label).toBe('with classic sidecars');
    expect(
      played?.counterpart?.timeline.rows.map(({ container, kind }) => [container, kind]),
    ).toEqual([
      ['app', 'main'],
      ['metrics', 'main'],
      ['proxy', 'main'],
    ]);
    expect(session.getState().text).toBe(SHOP);
  });

  it('lets go of what was done when another pod is drawn', () => {
    run.actions.seek(10);
    run.actions.act({ do: 'delete' });
    session.actions.replaceText(JOB.replaceAll('proxy', 'other'), 'opened');
    expect(run.getState()).toMatchObject({ deeds: [], playhead: 0 });
    expect(session.getState().run).toBeUndefined();
  });

  it('travels with the design', () => {
    run.actions.seek(12);
    run.actions.act({ do: 'failProbe', container: 'app', probe: 'liveness' });
    run.actions.compare(true);
    const travelled = session.getState().run;
    const other = createSession({ design: 'e', text: SHOP, run: travelled }, () => 0);
    expect(createRun(other).getState()).toMatchObject({
      deeds: [{ at: 12, do: 'failProbe', container: 'app', probe: 'liveness' }],
      playhead: 12,
      comparing: true,
    });
  });

  it('is there again when one comes back to its design, as it was left', () => {
    run.actions.seek(12);
    run.actions.act({ do: 'delete' });
    run.actions.close();
    const { design, text, run: left } = session.getState();
    expect(isShownRun(left)).toBe(false);
    session.actions.open({ design: 'other', text: JOB });
    expect(run.getState().deeds).toEqual([]);
    run.actions.stage({ script: {}, until: 30 });
    session.actions.open({ design, text, ...(left !== undefined && { run: left }) });
    run.actions.stage(undefined);
    expect(run.getState()).toMatchObject({ deeds: [{ at: 12, do: 'delete' }], playhead: 12 });
    expect(session.getState().run).toBe(left);
  });

  it('is drawn as one picture with a row a container', () => {
    run.actions.compare(true);
    const { played } = run.getState();
    const { svg } = played ? drawPlayed(played, 'dark') : { svg: '' };
    expect(svg.match(/>metrics</g)).toHaveLength(2);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
  });
});

describe('a Job', () => {
  beforeEach(() => begin(JOB));

  it('never ends beside a classic sidecar, and does with a native one', () => {
    run.actions.seek(60);
    expect(line()).toContain('STATUS=NotReady');
    expect(line()).toContain('JOB=Active');
    run.actions.compare(true);
    const { counterpart } = run.getState().played ?? {};
    expect(counterpart?.label).toBe('with native sidecars');
    expect(counterpart?.timeline.marks.at(-1)?.text).toBe('Job complete');
  });

  it('starts another pod when one fails', () => {
    run.actions.seek(10);
    run.actions.act({ do: 'crash', container: 'report' });
    run.actions.act({ do: 'crash', container: 'proxy' });
    const marks = run.getState().played?.timeline.marks.map(({ text }) => text);
    expect(marks).toContain('Job starts pod 2');
  });

  it('shows the latest of its pods on rows, cards and the kubectl line, and acts on that one', () => {
    run.actions.seek(10);
    run.actions.act({ do: 'crash', container: 'report' });
    run.actions.act({ do: 'crash', container: 'proxy' });
    run.actions.seek(19);
    expect(wordsOf('report')).toBe('Exited 1 Error');
    run.actions.seek(30);
    expect(wordsOf('report')).toMatch(/^Ready/);
    expect(line()).toBe('nightly-2 READY=2/2 STATUS=Running RESTARTS=0 AGE=10s JOB=Active');
    const { played } = run.getState();
    expect(played && otherPodLinesAt(played, 30).map((cells) => cells.slice(0, 3))).toEqual([
      ['nightly-1', 'READY=0/2', 'STATUS=Error'],
    ]);
    run.actions.act({ do: 'finish', container: 'report' });
    run.actions.act({ do: 'finish', container: 'proxy' });
    run.actions.seek(31);
    expect(line()).toContain('nightly-2 READY=0/2 STATUS=Completed');
    expect(line()).toContain('JOB=Complete');
    expect(run.getState().played?.timeline.marks.at(-1)?.text).toBe('Job complete');
  });

  it('says which of its pods the rows are of', async () => {
    const several = { parallelism: 2, completions: 3 };
    const written = Object.entries(several).map(([key, value]) => `  ${key}: ${value}\n`);
    await begin(JOB.replace('  template:', `${written.join('')}  template:`));
    run.actions.seek(20);
    run.actions.act({ do: 'finish', container: 'report' });
    run.actions.act({ do: 'finish', container: 'proxy' });
    expect(run.getState().played?.timeline.pods).toEqual([
      { from: 0, to: 20, text: 'pods 1 and 2, both alike' },
      { from: 20, to: 60, text: 'pod 3' },
    ]);
    await begin(JOB.replace('  template:', '  suspend: true\n  template:'));
    expect(run.getState().played?.timeline.pods).toEqual([
      { from: 0, to: 60, text: 'the Job has no pods: it is suspended; one would run so' },
    ]);
  });
});
