import { emptyHistory } from '../text/index.ts';
import type { Reading } from './reading.ts';
import type { Beginning } from './session.ts';
import type { State } from './state.ts';

/** Minor version of Kubernetes a design is for until another is chosen. */
const USUAL_MINOR = 34;

/** The state a design begins with; `at` is when it counts as saved, milliseconds since the epoch. */
export function firstState(beginning: Beginning, reading: Reading, at: number): State {
  const { design, name, text, run } = beginning;
  const { history = emptyHistory, moved = {}, silenced = {}, minor = USUAL_MINOR } = beginning;
  const { definitions = [], left = [] } = beginning;
  return {
    design,
    named: name,
    text,
    landmarks: { opened: text, copied: undefined },
    version: 1,
    reading,
    shown: reading,
    checked: undefined,
    pod: 0,
    history,
    moved,
    silenced,
    minor,
    definitions,
    left,
    run,
    selected: [],
    reveal: undefined,
    changed: undefined,
    preview: undefined,
    proposed: undefined,
    toCome: undefined,
    question: undefined,
    notice: undefined,
    announcement: { id: 0, text: '' },
    saving: { state: 'saved', at },
    mine: true,
  };
}
