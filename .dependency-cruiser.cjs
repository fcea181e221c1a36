/** Who may import whom. The names of the rules say it; ARCHITECTURE.md draws it. */
const src = '^packages/server/src/';
const domain =
  'accounts|invoices|documents|lookup|events|notifications|outside|sandbox|partners|detect|fraud|services|bank-messages|receivables|letters|billing';
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Type-only imports may go in a ring: they are gone when the program runs.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'xml-stands-alone',
      severity: 'error',
      from: { path: '^packages/xml/src' },
      to: { path: '^packages/(?!xml/)' },
    },
    {
      name: 'client-stands-alone',
      severity: 'error',
      comment: 'It runs in browsers too, and is used by people who have nothing else of ours.',
      from: { path: '^packages/client/src' },
      to: { pathNot: '^packages/client/src' },
    },
    {
      name: 'validation-uses-xml-only',
      severity: 'error',
      from: { path: '^packages/validation/src' },
      to: { path: '^packages/(?!(xml|validation)/)' },
    },
    {
      name: 'invoice-uses-xml-only',
      severity: 'error',
      from: { path: '^packages/invoice/src' },
      to: { path: '^packages/(?!(xml|invoice)/)' },
    },
    {
      name: 'platform-knows-no-domain',
      severity: 'error',
      from: { path: `${src}platform/` },
      to: { path: src, pathNot: `${src}(platform/|config\\.ts$)` },
    },
    {
      name: 'domain-knows-no-surface',
      severity: 'error',
      from: { path: `${src}(${domain})/` },
      to: { path: `${src}(apis|web|networks|demo|compose(\\.ts|/)|main\\.ts|cli)` },
    },
    {
      name: 'networks-know-no-surface',
      severity: 'error',
      from: { path: `${src}networks/` },
      to: { path: `${src}(apis|web|demo|compose(\\.ts|/)|main\\.ts|cli)` },
    },
    {
      name: 'surfaces-know-no-networks',
      severity: 'error',
      from: { path: `${src}(apis|web)/` },
      to: { path: `${src}(networks|demo|compose(\\.ts|/)|main\\.ts|cli)` },
    },
    {
      name: 'no-sql-in-surfaces',
      severity: 'error',
      comment: 'Handlers call domain functions; queries stand in the domain.',
      from: { path: `${src}(apis|web)/` },
      to: { path: 'node_modules/(kysely|pg|pg-boss)/' },
    },
    {
      name: 'settings-are-a-leaf',
      severity: 'error',
      from: { path: `${src}config(\\.ts$|/)` },
      to: { path: '^packages/', pathNot: `${src}config/` },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    doNotFollow: { path: 'node_modules|/dist/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['node', 'import', 'require', 'default', 'types'],
    },
  },
};
