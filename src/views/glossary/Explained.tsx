import { Fragment, useEffect, useState } from 'react';
import { glossary } from '../../session/index.ts';
import { Term } from './Term.tsx';

/** A text whose words of Kubernetes explain themselves. What stands in backticks names a thing of the pod or a field. */
export function Explained({ text }: { readonly text: string }) {
  const words = useGlossary();
  return partsOf(text).map((part, i) => {
    const key = `${i}${part.text}`;
    if (part.named) return <b key={key}>{part.text}</b>;
    return <Fragment key={key}>{words ? withTerms(part.text, words) : part.text}</Fragment>;
  });
}

type Words = Awaited<ReturnType<typeof glossary.load>>;

function withTerms(text: string, { GLOSSARY, termsIn }: Words) {
  const places = termsIn(text);
  const ends = [0, ...places.map(({ end }) => end)];
  return [
    ...places.map(({ start, end, term }, i) => (
      <Fragment key={start}>
        {text.slice(ends[i], start)}
        <Term entry={GLOSSARY[term]}>{text.slice(start, end)}</Term>
      </Fragment>
    )),
    text.slice(ends.at(-1)),
  ];
}

/** The glossary and the titles of the lessons once they are there; texts are readable without them. */
export function useGlossary(): Words | undefined {
  const [words, setWords] = useState(glossary.now);
  useEffect(() => {
    if (!words) glossary.load().then(setWords, () => undefined);
  }, [words]);
  return words;
}

function partsOf(text: string) {
  return text.split('`').map((part, i) => ({ text: part, named: i % 2 === 1 }));
}
