import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { kubectlCommand } from './kubectl-command.ts';

/** What kubectl would read: a shell runs the command with a kubectl that prints its input. */
function applied(text: string): string {
  const shell = `kubectl() { [ "$*" = 'apply -f -' ] && cat; }\n${kubectlCommand(text)}`;
  return execFileSync('sh', ['-c', shell], { encoding: 'utf8' });
}

describe('the kubectl command', () => {
  const texts = [
    'a: b\n',
    'a: "$HOME `id` \\\\ \'x\'"\n# ünï\n',
    'script: |\n  cat <<EOF\n  x\n  EOF\n',
    'EOF\n',
    'EOF_2: EOF\nEOF\nEOF_2\nEOF_3\n',
    'windows: yes\r\nEOF\r\n',
  ];
  for (const text of texts) {
    it(`hands ${JSON.stringify(text)} over as it stands`, () => {
      expect(applied(text)).toBe(text);
    });
  }
  it('ends a last line that has no end, and leaves out a byte order mark', () => {
    expect(applied('\uFEFFa: b')).toBe('a: b\n');
  });
});
