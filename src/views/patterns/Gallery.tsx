import { Search } from 'lucide-react';
import { useState } from 'react';
import { designName } from '../../session/index.ts';
import { useActions, useSessionState } from '../session-context.tsx';
import controls from '../shell/controls.module.css';
import { Icon } from '../shell/Icon.tsx';
import { Segments } from '../shell/Segments.tsx';
import { useShell } from '../shell/shell-state.ts';
import { iconOf } from './category-icons.ts';
import styles from './Gallery.module.css';
import { GalleryCard } from './GalleryCard.tsx';
import { GalleryFrame } from './GalleryFrame.tsx';
import { categoriesOf, type GalleryItem, matching } from './gallery-items.ts';
import { OwnPatternTools } from './OwnPatternTools.tsx';
import { usePatterns } from './pattern-state.ts';
import { useGallery } from './use-gallery.ts';

type Use = 'beside' | 'new';

/** Every template and pattern, drawn small: to begin with, or to put beside the app that is there. */
export function Gallery() {
  const { items, refresh } = useGallery();
  const pod = useSessionState((state) => state.shown.pods[state.pod]);
  const hasApp = pod !== undefined && pod.containers.length > 0;
  const [use, setUse] = useState<Use>(hasApp ? 'beside' : 'new');
  const [category, setCategory] = useState<string>();
  const [query, setQuery] = useState('');
  const take = useTake(use);
  const found = matching(items, query).filter(
    (item) => category === undefined || item.category === category,
  );
  return (
    <GalleryFrame
      tools={
        <>
          <SearchField query={query} onQuery={setQuery} />
          {hasApp ? <UseChoice use={use} name={designName(pod)} onUse={setUse} /> : null}
        </>
      }
      side={
        <>
          <Categories items={items} chosen={category} onChoose={setCategory} />
          <OwnPatternTools hasOwn={items.some(({ own }) => own)} onChange={refresh} />
        </>
      }
    >
      {found.length === 0 ? (
        <p className={styles.nothing}>
          Nothing called ‘{query}’.{' '}
          <button type="button" className={controls.outlined} onClick={() => setQuery('')}>
            Show all
          </button>
        </p>
      ) : (
        <ul className={styles.cards}>
          {found.map((item) => (
            <li key={item.id}>
              <GalleryCard
                item={item}
                verb={use === 'beside' && item.pattern ? `Add to ${designName(pod)}` : 'Use'}
                onTake={() => take(item)}
                onChange={refresh}
              />
            </li>
          ))}
        </ul>
      )}
    </GalleryFrame>
  );
}

interface SearchProps {
  readonly query: string;
  onQuery(query: string): void;
}

function SearchField({ query, onQuery }: SearchProps) {
  return (
    <label className={styles.search}>
      <Icon of={Search} />
      <input
        type="search"
        aria-label="Search templates"
        placeholder="Image, port, problem: “5432”, “logs”"
        value={query}
        onChange={(event) => onQuery(event.target.value)}
      />
    </label>
  );
}

interface UseProps {
  readonly use: Use;
  /** What the design is called. */
  readonly name: string;
  onUse(use: Use): void;
}

function UseChoice({ use, name, onUse }: UseProps) {
  return (
    <Segments<Use>
      name="How to use it"
      value={use}
      options={[
        { value: 'beside', label: `Add to ${name}` },
        { value: 'new', label: 'As a new pod' },
      ]}
      choose={onUse}
    />
  );
}

/** What choosing a card does. */
function useTake(use: Use): (item: GalleryItem) => void {
  const { replaceText } = useActions();
  const showDialog = useShell((shell) => shell.showDialog);
  const ask = usePatterns((state) => state.ask);
  return (item) => {
    showDialog(undefined);
    if (use === 'new' || !item.pattern) replaceText(item.text, `${item.title} opened`);
    else ask({ id: item.id, title: item.title, text: item.text, beside: undefined });
  };
}

interface CategoriesProps {
  readonly items: readonly GalleryItem[];
  readonly chosen: string | undefined;
  onChoose(category: string | undefined): void;
}

function Categories({ items, chosen, onChoose }: CategoriesProps) {
  const all = [{ category: undefined, count: items.length }, ...categoriesOf(items)];
  return (
    <nav className={styles.categories} aria-label="Categories">
      {all.map(({ category, count }) => (
        <button
          key={category ?? ''}
          type="button"
          aria-current={category === chosen || undefined}
          onClick={() => onChoose(category)}
        >
          <Icon of={iconOf(category)} size={15} />
          {category ?? 'All'}
          <span>{count}</span>
        </button>
      ))}
    </nav>
  );
}
