import { word } from './entry.ts';

const CONTEXT = 'tasks/configure-pod-container/security-context/';

/** Who may do what. */
export const SECURITY = {
  podSecurity: word(
    'Pod Security Standards',
    'concepts/security/pod-security-standards/',
    'Three levels of what a pod may do: privileged, baseline and restricted. A namespace can refuse pods above its level.',
    'Pod Security',
  ),
  restricted: word(
    'restricted',
    'concepts/security/pod-security-standards/#restricted',
    'The strictest level: no root, no capabilities to speak of, a seccomp profile, no way to more rights.',
  ),
  securityContext: word(
    'security context',
    CONTEXT,
    'User, groups and rights of a pod or of one container. What a container sets holds for it alone.',
    'securityContext',
  ),
  runAsNonRoot: word('runAsNonRoot', CONTEXT, 'Refuses to start a container whose user is root.'),
  runAsUser: word(
    'runAsUser',
    CONTEXT,
    'The number of the user as whom a container’s process runs.',
  ),
  capability: word(
    'capability',
    `${CONTEXT}#set-capabilities-for-a-container`,
    'A part of what root may do. Most programs need none of them.',
    'capabilities',
  ),
  seccomp: word(
    'seccomp',
    'tutorials/security/seccomp/',
    'A list of system calls a process may make. RuntimeDefault forbids those that hardly anybody needs.',
    'seccompProfile',
    'RuntimeDefault',
  ),
  privilegeEscalation: word(
    'allowPrivilegeEscalation',
    CONTEXT,
    'Whether a process may gain more rights than the one that started it.',
    'privilege escalation',
  ),
};
