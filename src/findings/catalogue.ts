// Written by catalogue.test.ts from the files below catalogue/: do not edit.
// biome-ignore-all assist/source/organizeImports: in the order of the folders
// biome-ignore-all format: as generated
import { chownInitBreaksFsgroup } from './catalogue/volumes/chown-init-breaks-fsgroup.ts';
import { deprecatedVolume } from './catalogue/volumes/deprecated-volume.ts';
import { dockerSock } from './catalogue/volumes/docker-sock.ts';
import { duplicateMountPath } from './catalogue/volumes/duplicate-mount-path.ts';
import { emptydirNoSizelimit } from './catalogue/volumes/emptydir-no-sizelimit.ts';
import { envConfigReload } from './catalogue/volumes/env-config-reload.ts';
import { ephemeralStorageUnset } from './catalogue/volumes/ephemeral-storage-unset.ts';
import { fuseNotPropagated } from './catalogue/volumes/fuse-not-propagated.ts';
import { hostPath } from './catalogue/volumes/host-path.ts';
import { imageVolumeGate } from './catalogue/volumes/image-volume-gate.ts';
import { missingCmSecret } from './catalogue/volumes/missing-cm-secret.ts';
import { missingKey } from './catalogue/volumes/missing-key.ts';
import { mountShadowsImage } from './catalogue/volumes/mount-shadows-image.ts';
import { nestedMounts } from './catalogue/volumes/nested-mounts.ts';
import { noWriter } from './catalogue/volumes/no-writer.ts';
import { oneSidedShare } from './catalogue/volumes/one-sided-share.ts';
import { pathMismatch } from './catalogue/volumes/path-mismatch.ts';
import { propagationUnprivileged } from './catalogue/volumes/propagation-unprivileged.ts';
import { readerRw } from './catalogue/volumes/reader-rw.ts';
import { recursiveRoMissing } from './catalogue/volumes/recursive-ro-missing.ts';
import { roRootfsNoTmp } from './catalogue/volumes/ro-rootfs-no-tmp.ts';
import { rwoMultiReplica } from './catalogue/volumes/rwo-multi-replica.ts';
import { secretModeNonroot } from './catalogue/volumes/secret-mode-nonroot.ts';
import { sizelimitEviction } from './catalogue/volumes/sizelimit-eviction.ts';
import { socketNotShared } from './catalogue/volumes/socket-not-shared.ts';
import { subpathLiveConfig } from './catalogue/volumes/subpath-live-config.ts';
import { tmpfsVsMemoryLimit } from './catalogue/volumes/tmpfs-vs-memory-limit.ts';
import { twoWriters } from './catalogue/volumes/two-writers.ts';
import { uidMismatchNoFsgroup } from './catalogue/volumes/uid-mismatch-no-fsgroup.ts';
import { unusedVolume } from './catalogue/volumes/unused-volume.ts';
import { writerRo } from './catalogue/volumes/writer-ro.ts';
import type { Finding } from './finding.ts';

/** Every finding there is. */
export const CATALOGUE: readonly Finding[] = [
  chownInitBreaksFsgroup,
  deprecatedVolume,
  dockerSock,
  duplicateMountPath,
  emptydirNoSizelimit,
  envConfigReload,
  ephemeralStorageUnset,
  fuseNotPropagated,
  hostPath,
  imageVolumeGate,
  missingCmSecret,
  missingKey,
  mountShadowsImage,
  nestedMounts,
  noWriter,
  oneSidedShare,
  pathMismatch,
  propagationUnprivileged,
  readerRw,
  recursiveRoMissing,
  roRootfsNoTmp,
  rwoMultiReplica,
  secretModeNonroot,
  sizelimitEviction,
  socketNotShared,
  subpathLiveConfig,
  tmpfsVsMemoryLimit,
  twoWriters,
  uidMismatchNoFsgroup,
  unusedVolume,
  writerRo,
];
