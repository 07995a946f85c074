import { type ComponentType, type ReactNode, Suspense, useState } from 'react';

interface BarMenuButtonProps {
  readonly className: string | undefined;
  readonly face: ReactNode;
  readonly menu: ComponentType<{ className: string | undefined; face: ReactNode }>;
}

/** A button of the top bar whose menu is fetched and opened by the first press. */
export function BarMenuButton({ className, face, menu: Menu }: BarMenuButtonProps) {
  const [pressed, setPressed] = useState(false);
  const button = (
    <button
      type="button"
      className={className}
      aria-haspopup="menu"
      aria-expanded={false}
      onClick={() => setPressed(true)}
    >
      {face}
    </button>
  );
  if (!pressed) return button;
  return (
    <Suspense fallback={button}>
      <Menu className={className} face={face} />
    </Suspense>
  );
}
