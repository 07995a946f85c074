/** Seccomp and AppArmor profiles, as fields. Source: pkg/apis/core/validation/validation.go. */
import { byteLength, optionalText, textOf, type ValueMap } from '../../kubernetes/index.ts';
import {
  all,
  type FieldErrors,
  invalid,
  NO_ERRORS,
  notSupported,
  required,
  tooLong,
  when,
} from '../field/errors.ts';
import { child, type Path } from '../field/path.ts';
import { validateLocalDescendingPath } from '../pod/paths.ts';

const TYPES = ['Localhost', 'RuntimeDefault', 'Unconfined'];
const LONGEST_PROFILE = 4095;

export function validateSeccompProfile(profile: ValueMap | undefined, path: Path): FieldErrors {
  if (!profile) return NO_ERRORS;
  const type = textOf(profile, 'type');
  const local = optionalText(profile, 'localhostProfile');
  return all(
    validateType(type, 'type is required when seccompProfile is set', child(path, 'type')),
    validateLocalProfile(type, local, child(path, 'localhostProfile')),
  );
}

function validateType(type: string, missing: string, path: Path): FieldErrors {
  if (type === '') return required(path, missing);
  return TYPES.includes(type) ? NO_ERRORS : notSupported(path, TYPES);
}

function validateLocalProfile(type: string, profile: string | undefined, path: Path): FieldErrors {
  if (type !== 'Localhost') {
    return when(profile !== undefined, () =>
      invalid(path, 'can only be set when seccomp type is Localhost'),
    );
  }
  return profile === undefined
    ? required(path, 'must be set when seccomp type is Localhost')
    : validateLocalDescendingPath(profile, path);
}

export function validateAppArmorProfile(profile: ValueMap | undefined, path: Path): FieldErrors {
  if (!profile) return NO_ERRORS;
  const type = textOf(profile, 'type');
  const local = optionalText(profile, 'localhostProfile');
  const at = child(path, 'localhostProfile');
  if (type === 'Localhost') return validateLocalAppArmor(local, at);
  const errors = validateType(
    type,
    'type is required when appArmorProfile is set',
    child(path, 'type'),
  );
  if (errors.length > 0 || local === undefined) return errors;
  return invalid(at, 'can only be set when AppArmor type is Localhost');
}

function validateLocalAppArmor(profile: string | undefined, path: Path): FieldErrors {
  const missing = 'must be set when AppArmor type is Localhost';
  if (profile === undefined) return required(path, missing);
  const isPadded = profile.trim() !== profile;
  return all(
    when(isPadded, () => invalid(path, 'must not be padded with whitespace')),
    when(profile === '', () => required(path, missing)),
    when(byteLength(profile) > LONGEST_PROFILE, () => tooLong(path, LONGEST_PROFILE)),
  );
}
