// The table of design.md: a folder of src/ may import only the folders named beside it.
const mayImport = {
  text: [],
  kubernetes: [],
  manifest: ['text', 'kubernetes'],
  pod: ['text', 'kubernetes', 'manifest'],
  patterns: ['text', 'kubernetes', 'manifest', 'pod'],
  gestures: ['text', 'kubernetes', 'manifest', 'pod', 'patterns'],
  inspector: ['text', 'kubernetes', 'manifest', 'pod', 'gestures'],
  graph: ['kubernetes', 'pod'],
  validation: ['kubernetes', 'manifest', 'pod'],
  findings: ['text', 'kubernetes', 'manifest', 'pod', 'gestures', 'validation'],
  kubelet: ['kubernetes', 'pod'],
  lessons: [
    'text',
    'kubernetes',
    'manifest',
    'pod',
    'patterns',
    'gestures',
    'graph',
    'validation',
    'findings',
    'kubelet',
    'inspector',
  ],
  session: [
    'text',
    'kubernetes',
    'manifest',
    'pod',
    'patterns',
    'gestures',
    'graph',
    'validation',
    'findings',
    'kubelet',
    'lessons',
    'inspector',
  ],
  cli: [
    'text',
    'kubernetes',
    'manifest',
    'pod',
    'patterns',
    'gestures',
    'graph',
    'validation',
    'findings',
    'kubelet',
    'lessons',
    'inspector',
  ],
};

const rooms = Object.entries(mayImport).map(([room, allowed]) => ({
  name: `${room}-imports-only-what-the-table-allows`,
  severity: 'error',
  from: { path: `^src/${room}/` },
  to: { path: '^src/', pathNot: `^src/(${[room, ...allowed].join('|')})/` },
}));

module.exports = {
  forbidden: [
    ...rooms,
    {
      name: 'views-see-types-below-the-session',
      comment:
        'views render the session and emit gestures; of other rooms they know only the types, but may reckon with text edits',
      severity: 'error',
      from: { path: '^src/views/' },
      to: {
        path: '^src/',
        pathNot: '^src/(views|session|text)/',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'doors',
      comment: 'another room is entered by its index.ts only',
      severity: 'error',
      from: { path: '^src/([^/]+)/' },
      to: { path: '^src/[^/]+/.+', pathNot: '^src/($1/|[^/]+/index\\.ts$)' },
    },
    {
      name: 'only-manifest-uses-yaml',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/manifest/' },
      to: { path: 'node_modules/yaml/' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
  },
};
