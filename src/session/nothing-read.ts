import type { Reading } from './reading.ts';

/** What an empty text says; stands in for a text whose reading has not come. */
export function nothingRead(version: number): Reading {
  return {
    version,
    kind: 'empty',
    problems: [],
    documents: [],
    pods: [],
    graphs: [],
    values: [],
    spans: [],
  };
}
