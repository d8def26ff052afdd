/** The national grant that the heading above projects names (交付金): 「…交付金（…タイプ）を活用した事業」. */
import { ancestors } from '../source-report/read-sections.ts';
import type { Section } from '../source-report/source-report.ts';
import type { TreeMap } from '../../formats/yaml/tree.ts';
import { written } from '../write-figures.ts';
import type { Drafting } from './drafting.ts';

interface NamedGrant {
  readonly name: string;
  readonly type?: string;
}

export function grantIn(heading: string): NamedGrant | undefined {
  const [, name, type] = /([^\s「」『』()（）●■・、。]{2,30}?交付金)(?:[(（]([^()（）]{1,20})[)）])?/.exec(heading) ?? [];
  if (name === undefined || /^(?:国の|この|当該)?交付金$/.test(name)) return undefined;
  return { name, ...(type === undefined ? {} : { type }) };
}

export function grantOf(section: Section, { grants }: Drafting): string | undefined {
  const found = ancestors(section.parent).map(({ title }) => grantIn(title)).find((grant) => grant !== undefined);
  if (found === undefined) return undefined;
  const key = `${found.name} ${found.type ?? ''}`;
  const known = grants.get(key);
  if (known !== undefined) return known.id;
  const id = `k${grants.size + 1}`;
  grants.set(key, { id, ...found });
  return id;
}

export function grantTrees({ grants }: Drafting): readonly TreeMap[] {
  return [...grants.values()].map(({ id, name, type }) => written({ id, name, type }));
}
