import { Suspense, useMemo, useRef } from 'react';
import { graphFor, keyAt, spanOfKey } from '../../session/index.ts';
import type { BandRole, RoleBand } from '../editor/editor-props.ts';
import { PlainEditor } from '../editor/PlainEditor.tsx';
import { useActions, useSession, useSessionState } from '../session-context.tsx';
import { lazily } from './lazily.ts';
import { useTheme } from './theme.ts';
import { useSettled } from './use-settled.ts';

const YamlEditor = lazily(() =>
  import('../editor/YamlEditor.tsx').then((module) => module.YamlEditor),
);

/** The editor bound to the session: the text and what is to be seen on it. A plain field stands in while it loads. */
export function BoundEditor() {
  const session = useSession();
  const actions = useActions();
  const theme = useTheme();
  const settled = useSettled();
  const text = useSessionState((state) => state.text);
  const problems = useSessionState((state) => state.reading.problems);
  const reveal = useSessionState((state) => state.reveal);
  const preview = useSessionState((state) => state.preview);
  const mine = useSessionState((state) => state.mine);
  const changed = useChanged();
  const roleBands = useRoleBands();
  const onCursor = useCursorSelects();
  const base = {
    text,
    problems,
    readOnly: !mine,
    readOnlyReason: 'This design is open in another tab. Use it here first.',
    onEdit: actions.edit,
    onUndo: actions.undo,
    onRedo: actions.redo,
    onRepair: (repair: Parameters<typeof actions.repairWith>[0]) => actions.repairWith(repair),
    onBackToValid: actions.backToValid,
    onCursor,
  };
  if (!settled) return <PlainEditor {...base} />;
  return (
    <Suspense fallback={<PlainEditor {...base} />}>
      <YamlEditor
        {...base}
        theme={theme}
        selection={reveal}
        roleBands={roleBands}
        changed={changed?.lines}
        onChangedFaded={() => changed && session.actions.forgetChanged(changed.id)}
        ghost={preview}
      />
    </Suspense>
  );
}

/** The lines of the last gesture, the first of them named. */
function useChanged() {
  const changed = useSessionState((state) => state.changed);
  return useMemo(
    () =>
      changed && {
        id: changed.id,
        lines: changed.spans.map((span, i) => ({ span, label: i === 0 ? changed.label : '' })),
      },
    [changed],
  );
}

/** Whose lines are whose, while picture and text are of one moment. */
function useRoleBands(): readonly RoleBand[] {
  const pod = useSessionState((state) => state.shown.pods[state.pod]);
  const spans = useSessionState((state) => state.shown.spans[state.pod]);
  const current = useSessionState((state) => state.version === state.shown.version);
  return useMemo(() => {
    if (!pod || !spans || !current) return [];
    const graph = graphFor(pod);
    const band = (key: string, role: BandRole): RoleBand[] => {
      const span = spanOfKey(spans, key);
      return span ? [{ span, role }] : [];
    };
    return [
      ...graph.containers.flatMap(({ key, role }) => band(key, role)),
      ...graph.volumes.flatMap(({ key }) => band(key, 'volume')),
    ];
  }, [pod, spans, current]);
}

/** Putting the cursor into a card's lines selects the card; the editor is not sent anywhere by it. */
function useCursorSelects(): (offset: number) => void {
  const session = useSession();
  const last = useRef<string>(undefined);
  return useMemo(
    () => (offset) => {
      const { shown, pod, version, selected } = session.getState();
      const spans = shown.spans[pod];
      if (!spans || shown.version !== version) return;
      const key = keyAt(spans, offset);
      if (key === last.current && (key === undefined || selected.includes(key))) return;
      last.current = key;
      session.actions.select(key === undefined ? [] : [key]);
    },
    [session],
  );
}
