/** Every code of a diagnostic about YAML itself; each stands in docs/diagnostics.md. */
export const yamlCodes = [
  'yaml-syntax',
  'yaml-indent',
  'yaml-tab',
  'yaml-unclosed',
  'yaml-duplicate-key',
  'yaml-key',
  'yaml-tag',
  'yaml-unknown-alias',
  'yaml-alias-cycle',
  'yaml-alias-limit',
  'yaml-depth',
  'yaml-several-documents',
  'yaml-empty',
] as const;

export type YamlCode = (typeof yamlCodes)[number];
