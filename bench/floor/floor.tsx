/** What the bench compares with: as many plain nodes, drawn and dragged by React Flow, without an editor. */
import '@xyflow/react/dist/style.css';
import { ReactFlow, useEdgesState, useNodesState } from '@xyflow/react';
import { createRoot } from 'react-dom/client';

const count = Number(new URLSearchParams(location.search).get('nodes') ?? 5);
const ids = Array.from({ length: count }, (_, i) => String(i));

const nodes = ids.map((id, i) => ({
  id,
  data: { label: `app-${id}` },
  position: { x: (i % 10) * 200, y: Math.floor(i / 10) * 120 },
}));

const edges = ids.slice(1).map((id, i) => ({ id: `e${id}`, source: String(i), target: id }));

function Floor() {
  const [shown, , onNodesChange] = useNodesState(nodes);
  const [lines, , onEdgesChange] = useEdgesState(edges);
  return (
    <ReactFlow
      nodes={shown}
      edges={lines}
      onNodesChange={onNodesChange}
      onEdgesChange={onEdgesChange}
      fitView
    />
  );
}

Object.assign(window, {
  /** The editor alone, on the whole page: what a key costs before anybody reads the text. */
  async openEditor(text: string) {
    const [{ openEditor }] = await Promise.all([
      import('../../src/views/editor/open-editor.ts'),
      import('../../src/views/tokens.css'),
    ]);
    const host = document.body.appendChild(document.createElement('div'));
    host.style.cssText = 'position: fixed; inset: 0 0 0 auto; width: 428px; background: white';
    openEditor(host, text);
  },
  /** Milliseconds of a bare parse, the median of some. The parser is loaded only when asked for. */
  async bareParse(text: string) {
    const { parseAllDocuments } = await import('yaml');
    const times: number[] = [];
    for (let i = 0; i < 7; i++) {
      const start = performance.now();
      parseAllDocuments(text, { logLevel: 'silent' });
      times.push(performance.now() - start);
    }
    return times.sort((a, b) => a - b)[3];
  },
});

const root = document.getElementById('root');
if (root) createRoot(root).render(<Floor />);
