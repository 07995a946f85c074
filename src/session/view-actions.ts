import { newDesignId } from './design-id.ts';
import type { Inside } from './inside.ts';
import { placed } from './placed.ts';
import type { ViewActions } from './session.ts';
import { unsaved } from './unsaved.ts';

/** What is looked at, chosen, moved, silenced and said: nothing of it is in the text. */
export function viewActions({ store, tell: { announce, notify } }: Inside): ViewActions {
  const { getState: get, setState: set } = store;
  return {
    announce,
    notify,
    select: (selected, reveal) => set(reveal ? { selected, reveal } : { selected }),
    showPod: (pod) => set({ pod, selected: [] }),
    place: (pod, key, place) => set(placed(get(), pod, key, place)),
    silence(pod, id, silent) {
      const { [pod]: ids = [], ...others } = get().silenced;
      const rest = ids.filter((other) => other !== id);
      const next = silent ? [...rest, id] : rest;
      set({
        silenced: next.length > 0 ? { ...others, [pod]: next } : others,
        saving: unsaved(get()),
      });
    },
    setMinor: (minor) => set({ minor, saving: unsaved(get()) }),
    keepDefinitions(file) {
      const others = get().definitions.filter(({ name }) => name !== file.name);
      const definitions = [...others, { ...file, id: newDesignId() }];
      set({ definitions, saving: unsaved(get()) });
      announce(`${file.name} is used as definitions: ${file.kinds.join(', ')}.`);
    },
    forgetDefinitions(id) {
      const gone = get().definitions.find((file) => file.id === id);
      const definitions = get().definitions.filter((file) => file !== gone);
      set({ definitions, saving: unsaved(get()) });
      if (gone) announce(`${gone.name} is no longer used.`);
    },
    wentOut: () => set({ landmarks: { ...get().landmarks, copied: get().text } }),
    forgetChanged(id) {
      if (get().changed?.id === id) set({ changed: undefined });
    },
    answer: (question) => set({ question }),
  };
}
