import { type FieldPath, printFieldPath, type Value, valueAt } from '../kubernetes/index.ts';
import { type Container, type Link, loopbackAddresses } from '../pod/index.ts';
import type { GestureOf } from './gesture.ts';
import {
  type Answer,
  findContainer,
  isObjection,
  type Objection,
  type PodInText,
  refuse,
} from './proposal.ts';
import { removals } from './removal.ts';

/**
 * Takes away what a link stands for: the variables and arguments that are nothing but the address. The declared port
 * stays: others may use it. An address inside a longer text is refused, for nobody but its author can say what is left.
 */
export function unlinkLocalhost(text: PodInText, gesture: GestureOf<'unlinkLocalhost'>): Answer {
  const client = findContainer(text.pod, gesture.client);
  if (isObjection(client)) return client;
  const links = text.pod.links.filter((link) => isMeant(link, gesture));
  if (links.length === 0) {
    return refuse(`${client.name} calls nobody on port ${gesture.port}.`, client.path);
  }
  const places = links.flatMap(({ via, alsoVia }) =>
    [via, ...(alsoVia ?? [])].map((at) => removable(text, client, at)),
  );
  const objection = places.find((place): place is Objection => isObjection(place));
  if (objection) return objection;
  return {
    ok: true,
    changes: removals(
      text.value,
      places.flatMap((place) => (isObjection(place) ? [] : [place])),
    ),
    label: 'localhost link removed',
    selects: client.path,
  };
}

function isMeant(link: Link, { client, server, port }: GestureOf<'unlinkLocalhost'>): boolean {
  return (
    link.client === client && link.port === port && (server === undefined || link.server === server)
  );
}

/** The env entry or the argument to remove, or why the address cannot be taken out. */
function removable(text: PodInText, client: Container, via: FieldPath): FieldPath | Objection {
  const [section, index] = via.slice(client.path.length);
  const value = valueAt(text.value, via);
  const written = typeof value === 'string' ? value.trim() : '';
  const place = printFieldPath(via);
  if (section === 'env' && isAddress(written)) {
    const entry = via.slice(0, -1);
    const name = valueAt(text.value, [...entry, 'name']);
    return isUsed(client, String(name))
      ? refuse(
          `${String(name)} is used elsewhere in ${client.name}. Take it out of there first.`,
          via,
        )
      : entry;
  }
  if (section === 'args' && typeof index === 'number') {
    const before = valueAt(text.value, [...via.slice(0, -1), index - 1]);
    // After a bare flag it may be that flag's value or stand for itself: only the author knows.
    const afterFlag = typeof before === 'string' && /^-{1,2}[\w.-]+$/.test(before);
    if (/^-{1,2}[\w.-]+=/.test(written) && isAddress(written.replace(/^[^=]*=/, ''))) return via;
    if (isAddress(written) && !afterFlag) return via;
  }
  return refuse(`The address is part of a longer text at ${place}. Change it there.`, via);
}

/** One loopback address and nothing else. */
function isAddress(written: string): boolean {
  const [address, ...others] = loopbackAddresses(written);
  return address !== undefined && others.length === 0 && address.text === written;
}

/** True when `$(NAME)` stands in another value of the container. */
function isUsed({ value }: Container, name: string): boolean {
  const texts = [
    ...itemsOf(value.env).map((entry) => valueAt(entry, ['value'])),
    ...itemsOf(value.args),
    ...itemsOf(value.command),
  ];
  return texts.some((text) => typeof text === 'string' && text.includes(`$(${name})`));
}

function itemsOf(value: Value | undefined): readonly Value[] {
  return Array.isArray(value) ? value : [];
}
