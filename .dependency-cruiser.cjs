/** The import rules of the house (ARCHITECTURE.md): data flows one way, rooms import downward only. */
const room = (name, allowed, reason) => ({
  name: `${name}-sees-only-what-lies-below`,
  comment: reason,
  severity: 'error',
  from: { path: `^src/${name}/`, pathNot: '\\.test\\.ts$' },
  to: { path: '^(src|cli|web)/', pathNot: `^src/(${[name, ...allowed].join('|')})/` },
});

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'A circle means that two files are one idea, or that one of them is in the wrong room.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    room('model', [], 'The nouns know no algorithm, so that everything else may use them.'),
    room('geometry', ['model'], 'Geometry is pure: numbers in, numbers out.'),
    room('spatial-index', ['model', 'geometry'], 'A look-up needs shapes only.'),
    room(
      'partition',
      ['model', 'geometry', 'spatial-index'],
      'The solver is blind to coverage and hotspot, so that the audit of a plan stays apart from its making.',
    ),
    {
      name: 'partition-knows-no-polygon',
      comment: 'The solver takes a graph and gives an assignment: it runs on instances from the literature as well.',
      severity: 'error',
      from: { path: '^src/partition/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/(geometry|spatial-index)/' },
    },
    room(
      'coverage',
      ['model', 'geometry', 'spatial-index'],
      'An audit that used the solver would repeat its mistakes.',
    ),
    room(
      'hotspot',
      ['model', 'geometry', 'spatial-index'],
      'Statistics know regions and counts, not plans in the making.',
    ),
    room('io', ['model', 'geometry'], 'A format turns bytes into the model and back; it decides nothing.'),
    room('synth', ['model', 'geometry', 'io'], 'A city for trials must not come from the code that is tried on it.'),
    room('store', ['model', 'io'], 'A store keeps what io can write.'),
    room(
      'batch',
      ['model', 'geometry', 'spatial-index', 'partition', 'coverage', 'hotspot', 'io', 'store'],
      'The batch sees what it runs, and no command.',
    ),
    {
      name: 'only-adapters-see-node',
      comment:
        'The engine runs in the browser too: files, sockets and threads live in the node/ folders of io, store and batch.',
      severity: 'error',
      from: { path: '^src/', pathNot: '(^src/(io|store|batch)/node/|^src/node\\.ts$|\\.test\\.ts$)' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'adapters-only-through-node-entry',
      comment: 'What the engine imports must load in a browser.',
      severity: 'error',
      from: { path: '^src/', pathNot: '(^src/(io|store|batch)/node/|^src/node\\.ts$|\\.test\\.ts$)' },
      to: { path: '^src/(io|store|batch)/node/' },
    },
    {
      name: 'faces-use-the-public-entries',
      comment:
        'The command line and the viewer are outsiders: what they need, every user of the library can have. src/node.ts adds files and threads.',
      severity: 'error',
      from: { path: '^(cli|benchmarks)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^src/', pathNot: '^src/(main|node)\\.ts$' },
    },
    {
      name: 'viewer-uses-the-engine-entry',
      comment: 'The viewer has no files and no threads of Node.',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^src/', pathNot: '^src/main\\.ts$' },
    },
    {
      name: 'faces-are-blind-to-each-other',
      comment: 'Two shells over one engine: what they share belongs in src.',
      severity: 'error',
      from: { path: '^(cli|web)/' },
      to: { path: '^(cli|web)/', pathNot: '^$1/' },
    },
    {
      name: 'tests-are-not-imported',
      comment: 'A test is a leaf.',
      severity: 'error',
      from: { pathNot: '\\.test\\.ts$' },
      to: { path: '\\.test\\.ts$' },
    },
    {
      name: 'no-dev-dependency-in-the-product',
      comment: 'What ships must install with the product.',
      severity: 'error',
      from: { path: '^(src|cli)/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.js', '.json'],
    },
  },
};
