import { type FieldPath, isValueMap, type Value, valueAt } from '../kubernetes/index.ts';
import type { Change } from '../manifest/index.ts';
import type { GestureOf } from './gesture.ts';
import { nameFault, takenFault } from './name.ts';
import { annotationsOf } from './pod-annotation.ts';
import { type Answer, findContainer, isObjection, type PodInText, refuse } from './proposal.ts';

/** The new name, and with it in every field that refers to the container. Texts such as env values are left alone. */
export function renameContainer(text: PodInText, gesture: GestureOf<'renameContainer'>): Answer {
  const container = findContainer(text.pod, gesture.container);
  if (isObjection(container)) return container;
  const { name } = gesture;
  const label = container.name === '' ? `${name} named` : `${container.name} renamed to ${name}`;
  if (name === container.name) {
    return { ok: true, changes: [], label, selects: container.path };
  }
  const others = text.pod.containers.filter((other) => other !== container);
  const fault = nameFault(name) ?? takenFault(name, others, 'container');
  if (fault !== undefined) return refuse(fault);
  return {
    ok: true,
    changes: [
      { change: 'set', at: [...container.path, 'name'], value: name },
      ...renamedAnnotations(text, container.name, name),
      ...referring(text, container.name).map((at): Change => ({ change: 'set', at, value: name })),
    ],
    label,
    selects: container.path,
  };
}

function renamedAnnotations(text: PodInText, from: string, to: string): Change[] {
  return annotationsOf(text, from).flatMap(({ at, value, prefix }): Change[] =>
    prefix === undefined
      ? [{ change: 'set', at, value: to }]
      : [
          { change: 'remove', at },
          { change: 'set', at: [...at.slice(0, -1), prefix + to], value },
        ],
  );
}

/** Where a container is named: in its pod spec; in OpenShift's DeploymentConfig by image triggers and hooks too. */
function referring({ pod, value }: PodInText, name: string): FieldPath[] {
  const around =
    pod.kind === 'DeploymentConfig'
      ? ['triggers', 'strategy'].map((key) => [...pod.object, 'spec', key])
      : [];
  return [pod.spec, ...around].flatMap((at) => referencesTo(valueAt(value, at), at, name));
}

/** Deeper than any field of a pod. */
const DEEPEST = 20;

function referencesTo(spec: Value | undefined, at: FieldPath, name: string): FieldPath[] {
  const found: FieldPath[] = [];
  if (name === '') return found;
  const seen = new Set<Value>();
  const search = (value: Value, path: FieldPath) => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    if (path.length > at.length + DEEPEST) return;
    seen.add(value);
    for (const [step, child] of stepsOf(value)) {
      if (child === name && namesContainer(path, step)) found.push([...path, step]);
      else search(child, [...path, step]);
    }
  };
  if (spec !== undefined) search(spec, at);
  return found;
}

/** `resourceFieldRef` of env and downwardAPI items, ephemeral containers, and what a DeploymentConfig has of its own. */
function namesContainer(path: FieldPath, step: string | number): boolean {
  if (typeof step === 'number') return path.at(-1) === 'containerNames';
  const holder = path.at(-1);
  return (
    step === 'targetContainerName' ||
    (step === 'containerName' && (holder === 'resourceFieldRef' || holder === 'execNewPod'))
  );
}

function stepsOf(value: Value): [string | number, Value][] {
  if (Array.isArray(value)) return value.map((item, index) => [index, item]);
  return isValueMap(value) ? Object.entries(value) : [];
}
