import { Suspense, useCallback, useEffect, useMemo, useRef } from 'react';
import type { Gesture } from '../../gestures/index.ts';
import type { Pod } from '../../pod/index.ts';
import { graphFor, type ItemSpan, keyAt, patternText } from '../../session/index.ts';
import type { BandRole, RoleBand } from '../editor/editor-props.ts';
import { PlainEditor } from '../editor/PlainEditor.tsx';
import { useEditorMessages } from '../findings/use-editor-messages.ts';
import { useActions, useSession, useSessionState } from '../session-context.tsx';
import { lazily } from './lazily.ts';
import { useTheme } from './theme.ts';
import { useSettled } from './use-settled.ts';

/** Where it can't be fetched, the plain field stays. */
const YamlEditor = lazily(() =>
  import('../editor/YamlEditor.tsx').then(
    (module) => module.YamlEditor,
    () => PlainEditor,
  ),
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
  const ghostRole = useSessionState(({ proposed }) => proposed && roleBrought(proposed));
  const mine = useSessionState((state) => state.mine);
  const changed = useChanged();
  const roleBands = useRoleBands();
  const onCursor = useCursorSelects();
  const assist = useAssist();
  const messages = useEditorMessages();
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
        ghostRole={ghostRole}
        messages={messages}
        assist={assist}
      />
    </Suspense>
  );
}

/** Names of the drawn pod while typing; a pattern chosen from the list comes to stand beside the main container. */
function useAssist() {
  const session = useSession();
  return useMemo(
    () => ({
      pod() {
        const { shown, pod } = session.getState();
        return shown.pods[pod];
      },
      beside: () => session.getState().definitions.map(({ text }) => text),
      addPattern(id: string) {
        void patternText(id).then((text) => {
          if (text) session.actions.perform({ do: 'addPattern', pattern: id, text });
        });
      },
    }),
    [session],
  );
}

/** Whose lines a gesture brings, where it brings a card or carries one. */
function roleBrought(gesture: Gesture): BandRole | undefined {
  switch (gesture.do) {
    case 'addContainer':
    case 'moveContainer':
      return gesture.role;
    case 'addVolume':
      return 'volume';
    default:
      return undefined;
  }
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

/** Whose lines are whose. While a text is read they are those of before: the editor carries them along with what is typed. */
function useRoleBands(): readonly RoleBand[] {
  const pod = useSessionState((state) => state.shown.pods[state.pod]);
  const spans = useSessionState((state) => state.shown.spans[state.pod]);
  const current = useSessionState((state) => state.version === state.shown.version);
  const last = useRef<readonly RoleBand[]>([]);
  return useMemo(() => {
    if (current) last.current = pod && spans ? bandsOf(pod, spans) : [];
    return last.current;
  }, [pod, spans, current]);
}

function bandsOf(pod: Pod, spans: readonly ItemSpan[]): readonly RoleBand[] {
  const graph = graphFor(pod);
  const roles = new Map<string, BandRole>([
    ...graph.containers.map(({ key, role }) => [key, role] as const),
    ...graph.volumes.map(({ key }) => [key, 'volume'] as const),
  ]);
  return spans.flatMap((span) => {
    const role = roles.get(span.key);
    return role ? [{ span, role }] : [];
  });
}

/**
 * Putting the cursor into a card's lines selects the card; the editor is not sent anywhere by it. Where the text was just
 * typed, the card is known when it is read.
 */
function useCursorSelects(): (offset: number) => void {
  const session = useSession();
  const last = useRef<string>(undefined);
  const waiting = useRef<number>(undefined);
  const choose = useCallback(
    (offset: number) => {
      const { shown, pod, version, selected } = session.getState();
      const spans = shown.spans[pod];
      const current = shown.version === version;
      waiting.current = current ? undefined : offset;
      if (!spans || !current) return;
      const key = keyAt(spans, offset);
      if (key === last.current && (key === undefined || selected.includes(key))) return;
      last.current = key;
      session.actions.select(key === undefined ? [] : [key]);
    },
    [session],
  );
  useEffect(
    () =>
      session.subscribe(({ shown, version }, before) => {
        if (shown === before.shown || shown.version !== version) return;
        if (waiting.current !== undefined) choose(waiting.current);
      }),
    [session, choose],
  );
  return choose;
}
