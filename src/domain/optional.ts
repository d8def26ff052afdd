/** A property that is left out when it has no value, for objects whose optional properties are never `undefined`. */

/** @example { ...optional('pace', undefined) } // {} */
export function optional<Key extends string, Value>(key: Key, value: Value | undefined): { readonly [K in Key]?: Value } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [K in Key]: Value }); // one property of that key
}
