import { podOf } from '../../examples.ts';
import { finding } from '../../finding.ts';
import { nameOf, type Word } from '../../member.ts';

const SECRET =
  /(^|_)(PASSWORD|PASSWD|PASSPHRASE|PWD|SECRET|TOKEN|API_?KEY|PRIVATE_?KEY|SECRET_?KEY|SECRET_ACCESS_KEY|ACCESS_KEY_SECRET)$/i;
/** Values that name a place or switch something, and hold no secret. */
const NO_SECRET =
  /^(\/|\.{1,2}\/|true$|false$|yes$|no$|none$|null$|\d{1,2}$|file:|https?:\/\/|vault:|<|\{\{|arn:)/i;

export const secretLiteralEnv = finding({
  id: 'secret-literal-env',
  severity: 'error',
  title: 'A secret in plain sight',
  what: 'A variable that holds a password, token or key has its value in the manifest.',
  why: 'Everybody who can read the pod, the repository or a log of either has the secret.',
  whatToDo:
    'Put it into a Secret and refer to it with secretKeyRef. Change the secret: it is known now.',
  links: [
    'concepts/configuration/secret/',
    'tasks/inject-data-application/distribute-credentials-secure/',
  ],
  detect: ({ members }) =>
    members.flatMap((member) =>
      member.words.filter(isLiteralSecret).map(({ at, setting }) => ({ at, member, setting })),
    ),
  message: ({ member, setting }) => `${setting} of ${nameOf(member)} is written in the manifest.`,
  examples: {
    flagged: [variable('DB_PASSWORD', 'swordfish')],
    clean: [
      variable('DB_PASSWORD_FILE', '/run/secrets/db'),
      variable('DB_PASSWORD', '$(SECRET)'),
      variable('REQUIRE_TOKEN', 'true'),
      variable('DB_HOST', 'db'),
    ],
  },
});

function isLiteralSecret({ from, setting, text }: Word): boolean {
  return (
    from === 'env' &&
    SECRET.test(setting) &&
    !NO_SECRET.test(text) &&
    !text.includes('$(') &&
    !text.includes('${')
  );
}

function variable(name: string, value: string): string {
  return podOf(`
containers:
- name: app
  image: acme/shop:1.4
  env:
  - name: ${name}
    value: "${value}"
`);
}
