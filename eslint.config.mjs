// What every file keeps to. Type-aware rules run over src, checks and bench; scripts are plain JavaScript for a bare Node.
import { readFileSync } from 'node:fs';
import tseslint from 'typescript-eslint';

const { longFiles, longFunctions } = JSON.parse(readFileSync(new URL('lint-exceptions.json', import.meta.url), 'utf8'));

const exactOnly = 'Figures of record are exact: use domain/rational.ts and domain/rounding.ts.';
const noClock = 'Pure layers have no clock: take the date as a parameter.';
const pure = ['src/domain/**', 'src/intake/**', 'src/report/**', 'src/formats/document/**', 'src/formats/yaml/**'];
// Coordinates of drawings are no figures of record.
const geometry = ['src/report/chart/**'];
const tests = ['**/*.test.ts', '**/*.test.tsx', '**/*.fixture.ts', '**/*.arbitrary.ts', 'src/**/testing/**', 'checks/**', 'bench/**'];

const syntax = {
  enums: { selector: 'TSEnumDeclaration', message: 'Use a union of literals.' },
  defaultExport: { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
  barrel: { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file itself.' },
};

const exact = [
  { selector: "CallExpression[callee.property.name=/^(toFixed|toPrecision|toExponential)$/]", message: exactOnly },
  { selector: "CallExpression[callee.name=/^(parseFloat|parseInt)$/]", message: exactOnly },
  { selector: "CallExpression[callee.object.name='Math'][callee.property.name=/^(round|floor|ceil|trunc)$/]", message: exactOnly },
];

const timeless = [
  { selector: "NewExpression[callee.name='Date']", message: noClock },
  { selector: "MemberExpression[object.name='Date']", message: noClock },
  { selector: "MemberExpression[object.name='Intl']", message: 'Pure layers have no locale.' },
  { selector: "CallExpression[callee.property.name=/^toLocale/]", message: 'Pure layers have no locale.' },
];

const exceptions = (entries, rule) => (entries.length === 0 ? [] : [{ files: entries.map((entry) => entry.file), rules: { [rule]: 'off' } }]);

export default tseslint.config(
  { ignores: ['node_modules/', 'dist/', 'coverage/', '**/*-changed/**'] },
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [tseslint.configs.base],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/ban-ts-comment': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { allowDefaultCaseForExhaustiveSwitch: false, considerDefaultExhaustiveForUnions: false }],
      '@typescript-eslint/no-unnecessary-type-assertion': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/return-await': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/no-shadow': 'error',
      'prefer-const': 'error',
      'no-var': 'error',
      eqeqeq: 'error',
      'no-console': 'error',
      'no-restricted-syntax': ['error', ...Object.values(syntax)],
      'max-lines': ['error', { max: 500, skipBlankLines: false, skipComments: false }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
    },
  },
  { files: pure, ignores: [...tests, ...geometry], rules: { 'no-restricted-syntax': ['error', ...Object.values(syntax), ...exact, ...timeless] } },
  { files: geometry, ignores: tests, rules: { 'no-restricted-syntax': ['error', ...Object.values(syntax), ...timeless] } },
  { files: ['scripts/**', 'bench/**', 'checks/**'], rules: { 'no-console': 'off' } },
  // The server's log is its standard error output.
  { files: ['src/web/**'], rules: { 'no-console': ['error', { allow: ['error'] }] } },
  // Suites are one function by the shape of vitest; `describe` blocks grow with their cases.
  { files: tests, rules: { 'max-lines-per-function': 'off', '@typescript-eslint/no-floating-promises': 'error' } },
  { files: ['**/*.config.ts'], rules: { 'no-restricted-syntax': 'off' } },
  ...exceptions(longFiles, 'max-lines'),
  ...exceptions(longFunctions, 'max-lines-per-function'),
);
