import { useEffect, useRef } from 'react';

/** While a card or a line is in the hand Escape acts, and no key reaches the cards: Delete would take it out of the hand. */
export function useCarryingKeys(carrying: boolean, letGo: () => void): void {
  const latest = useRef(letGo);
  latest.current = letGo;
  useEffect(() => {
    if (!carrying) return;
    const onKey = (event: KeyboardEvent) => {
      event.preventDefault();
      event.stopPropagation();
      if (event.key === 'Escape') latest.current();
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  }, [carrying]);
}
