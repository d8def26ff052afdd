// The table of layers (ARCHITECTURE.md): what each folder of src may import, inside and from packages. Run by `npm test`;
// checks/layers.test.ts plants violations and sees them caught.

const layers = {
  domain: { layers: [], packages: [], node: false },
  formats: {
    layers: [],
    packages: ['yaml', 'docx', 'fflate', 'hucre', 'pdfjs-dist', '@myriaddreamin/typst-ts-node-compiler', '@resvg/resvg-js', '@expo-google-fonts/biz-udpgothic', '@expo-google-fonts/biz-udpmincho'],
    node: true,
  },
  intake: { layers: ['domain', 'formats'], packages: ['zod'], node: false },
  proof: { layers: ['domain', 'formats', 'intake'], packages: [], node: false },
  report: { layers: ['domain', 'formats', 'proof'], packages: ['d3-scale', 'd3-shape', 'zod'], node: false },
  app: { layers: ['domain', 'formats', 'intake', 'proof', 'report'], packages: [], node: true },
  web: { layers: ['app', 'domain', 'formats', 'proof', 'report'], packages: ['hono', '@hono/node-server', '@digital-go-jp/design-tokens', 'd3-scale', 'd3-shape', 'pino'], node: true },
  cli: { layers: ['app', 'web', 'domain', 'formats', 'proof', 'report'], packages: ['commander'], node: true },
};

// Tests, and what only tests import, may reach further.
const test = '[.](test|fixture|arbitrary)[.]tsx?$|/testing/';
const escape = (text) => text.replace(/[/.]/g, '\\$&');
const anyOf = (names) => `(${names.map(escape).join('|')})`;
const packageTypes = ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-bundled', 'npm-no-pkg', 'npm-unknown'];

function rulesOf([name, allowed]) {
  const from = { path: `^src/${name}/`, pathNot: test };
  const folders = anyOf([name, ...allowed.layers]);
  const packages = allowed.packages.length === 0 ? undefined : `(^|/)node_modules/(@types/)?${anyOf(allowed.packages)}(/|$)`;
  return [
    { name: `${name}-layers`, comment: `${name} may import: ${allowed.layers.join(', ') || 'nothing'}`, from, to: { path: '^src/', pathNot: `^src/${folders}/` }, severity: 'error' },
    {
      name: `${name}-packages`,
      comment: `${name} may use the packages: ${allowed.packages.join(', ') || 'none'}`,
      from,
      to: { dependencyTypes: packageTypes, ...(packages === undefined ? {} : { pathNot: packages }) },
      severity: 'error',
    },
    ...(allowed.node ? [] : [{ name: `${name}-pure`, comment: `${name} has no clock, file or network`, from, to: { dependencyTypes: ['core'] }, severity: 'error' }]),
  ];
}

/** Folders of otherwise impure layers that are pure all the same. */
const pureFolders = { name: 'pure-folders', from: { path: '^src/formats/(document|yaml)/', pathNot: test }, to: { dependencyTypes: ['core'] }, severity: 'error' };

export default {
  forbidden: [
    ...Object.entries(layers).flatMap(rulesOf),
    pureFolders,
    { name: 'no-cycles', comment: 'type-only imports vanish at run time and may point both ways', from: { path: '^src/' }, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }, severity: 'error' },
    { name: 'src-stands-alone', from: { path: '^src/', pathNot: test }, to: { path: '^(checks|bench|scripts|examples|bin)/' }, severity: 'error' },
    { name: 'no-test-support', comment: 'what is made for tests stays out of the product', from: { path: '^src/', pathNot: test }, to: { path: `^src/.*(${test})` }, severity: 'error' },
    { name: 'known-folder', comment: 'a new folder of src needs a row in the table of layers', from: { path: `^src/(?!${Object.keys(layers).join('|')})[^/]+/` }, to: {}, severity: 'error' },
    { name: 'resolvable', from: {}, to: { couldNotResolve: true }, severity: 'error' },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'], mainFields: ['module', 'main', 'types'] },
  },
};
