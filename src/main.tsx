import '@fontsource-variable/instrument-sans';
import '@fontsource-variable/jetbrains-mono';
import './views/tokens.css';
import './views/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { isEmbedded, keepChecked, openSession } from './session/index.ts';
import { KeepingContext } from './views/keeping-context.ts';
import { SessionContext } from './views/session-context.tsx';
import { App } from './views/shell/App.tsx';
import { applyStoredTheme } from './views/shell/theme.ts';
import { whenSettled } from './views/shell/use-settled.ts';

applyStoredTheme();
// No await at the top level: the bundler would no longer join small chunks.
void (isEmbedded(location.search) ? embedPage() : designer()).then((page) => {
  const root = document.getElementById('root');
  if (root) createRoot(root).render(<StrictMode>{page}</StrictMode>);
});

async function designer() {
  const { session, keeping } = await openSession();
  void whenSettled().then(() => keepChecked(session));
  return (
    <SessionContext value={session}>
      <KeepingContext value={keeping}>
        <App />
      </KeepingContext>
    </SessionContext>
  );
}

async function embedPage() {
  const { EmbedPage } = await import('./views/sharing/EmbedPage.tsx');
  return <EmbedPage />;
}
