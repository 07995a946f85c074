import '@fontsource-variable/instrument-sans';
import '@fontsource-variable/jetbrains-mono';
import './views/tokens.css';
import './views/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { openSession } from './session/index.ts';
import { KeepingContext } from './views/keeping-context.ts';
import { SessionContext } from './views/session-context.tsx';
import { App } from './views/shell/App.tsx';
import { applyStoredTheme } from './views/shell/theme.ts';

applyStoredTheme();
const root = document.getElementById('root');
if (root) {
  const { session, keeping } = await openSession();
  createRoot(root).render(
    <StrictMode>
      <SessionContext value={session}>
        <KeepingContext value={keeping}>
          <App />
        </KeepingContext>
      </SessionContext>
    </StrictMode>,
  );
}
