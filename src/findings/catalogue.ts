// Written by catalogue.test.ts from the files below catalogue/: do not edit.
// biome-ignore-all assist/source/organizeImports: in the order of the folders
// biome-ignore-all format: as generated
import { argsVsEntrypoint } from './catalogue/images/args-vs-entrypoint.ts';
import { duplicateEnv } from './catalogue/images/duplicate-env.ts';
import { envOrder } from './catalogue/images/env-order.ts';
import { latestTag } from './catalogue/images/latest-tag.ts';
import { placeholderImage } from './catalogue/images/placeholder-image.ts';
import { pullPolicy } from './catalogue/images/pull-policy.ts';
import { rbacNeeded } from './catalogue/images/rbac-needed.ts';
import { saTokenAutomount } from './catalogue/images/sa-token-automount.ts';
import { secretEnvVsFile } from './catalogue/images/secret-env-vs-file.ts';
import { secretLiteralEnv } from './catalogue/images/secret-literal-env.ts';
import { secretToAll } from './catalogue/images/secret-to-all.ts';
import { sharedPidSecrets } from './catalogue/images/shared-pid-secrets.ts';
import { classicEgressProxyShutdown } from './catalogue/lifecycle/classic-egress-proxy-shutdown.ts';
import { containerRestartpolicyGate } from './catalogue/lifecycle/container-restartpolicy-gate.ts';
import { execProbeMissingBinary } from './catalogue/lifecycle/exec-probe-missing-binary.ts';
import { forceZeroGrace } from './catalogue/lifecycle/force-zero-grace.ts';
import { graceTooShort } from './catalogue/lifecycle/grace-too-short.ts';
import { identicalLivenessReadiness } from './catalogue/lifecycle/identical-liveness-readiness.ts';
import { initBeforeProxy } from './catalogue/lifecycle/init-before-proxy.ts';
import { initForever } from './catalogue/lifecycle/init-forever.ts';
import { initNeverEnds } from './catalogue/lifecycle/init-never-ends.ts';
import { initNotIdempotent } from './catalogue/lifecycle/init-not-idempotent.ts';
import { jobClassicSidecar } from './catalogue/lifecycle/job-classic-sidecar.ts';
import { jobRestartAlways } from './catalogue/lifecycle/job-restart-always.ts';
import { livenessDependency } from './catalogue/lifecycle/liveness-dependency.ts';
import { livenessWithoutStartup } from './catalogue/lifecycle/liveness-without-startup.ts';
import { nativeNoStartupProbe } from './catalogue/lifecycle/native-no-startup-probe.ts';
import { nativeOnOld } from './catalogue/lifecycle/native-on-old.ts';
import { nativePrestopShutdown } from './catalogue/lifecycle/native-prestop-shutdown.ts';
import { nativeWrongPolicy } from './catalogue/lifecycle/native-wrong-policy.ts';
import { noLiveness } from './catalogue/lifecycle/no-liveness.ts';
import { noPrestopDrain } from './catalogue/lifecycle/no-prestop-drain.ts';
import { noReadinessMain } from './catalogue/lifecycle/no-readiness-main.ts';
import { nodeAgentAsSidecar } from './catalogue/lifecycle/node-agent-as-sidecar.ts';
import { pid1IgnoresSigterm } from './catalogue/lifecycle/pid1-ignores-sigterm.ts';
import { podNeverDeployment } from './catalogue/lifecycle/pod-never-deployment.ts';
import { poststartDependency } from './catalogue/lifecycle/poststart-dependency.ts';
import { poststartSlow } from './catalogue/lifecycle/poststart-slow.ts';
import { probeGrace } from './catalogue/lifecycle/probe-grace.ts';
import { probeTimeoutGtPeriod } from './catalogue/lifecycle/probe-timeout-gt-period.ts';
import { readinessCoupledSidecar } from './catalogue/lifecycle/readiness-coupled-sidecar.ts';
import { restartpolicyOnMainAsSidecar } from './catalogue/lifecycle/restartpolicy-on-main-as-sidecar.ts';
import { sameImageSidecarMain } from './catalogue/lifecycle/same-image-sidecar-main.ts';
import { startupWaitsForMain } from './catalogue/lifecycle/startup-waits-for-main.ts';
import { statefulSidecarNoPvc } from './catalogue/lifecycle/stateful-sidecar-no-pvc.ts';
import { successThreshold } from './catalogue/lifecycle/success-threshold.ts';
import { tooManyContainers } from './catalogue/lifecycle/too-many-containers.ts';
import { containerNameAsHost } from './catalogue/network/container-name-as-host.ts';
import { hostNetwork } from './catalogue/network/host-network.ts';
import { hostPort } from './catalogue/network/host-port.ts';
import { hostipWithoutHostport } from './catalogue/network/hostip-without-hostport.ts';
import { localhostIpv6 } from './catalogue/network/localhost-ipv6.ts';
import { localhostNobody } from './catalogue/network/localhost-nobody.ts';
import { localhostSelf } from './catalogue/network/localhost-self.ts';
import { loopbackProbe } from './catalogue/network/loopback-probe.ts';
import { meshPortReserved } from './catalogue/network/mesh-port-reserved.ts';
import { namedPortNativeOld } from './catalogue/network/named-port-native-old.ts';
import { netpolInsidePod } from './catalogue/network/netpol-inside-pod.ts';
import { portClashDeclared } from './catalogue/network/port-clash-declared.ts';
import { portClashKnownDefault } from './catalogue/network/port-clash-known-default.ts';
import { privilegedPortNonroot } from './catalogue/network/privileged-port-nonroot.ts';
import { probeForeignPort } from './catalogue/network/probe-foreign-port.ts';
import { probePortName } from './catalogue/network/probe-port-name.ts';
import { proxyBypass } from './catalogue/network/proxy-bypass.ts';
import { proxyNoUpstream } from './catalogue/network/proxy-no-upstream.ts';
import { udpUndeclared } from './catalogue/network/udp-undeclared.ts';
import { cpuLimitTiny } from './catalogue/resources/cpu-limit-tiny.ts';
import { hpaResourceMetric } from './catalogue/resources/hpa-resource-metric.ts';
import { initTax } from './catalogue/resources/init-tax.ts';
import { limitBelowRequest } from './catalogue/resources/limit-below-request.ts';
import { noMemoryLimit } from './catalogue/resources/no-memory-limit.ts';
import { orderTax } from './catalogue/resources/order-tax.ts';
import { podlevelConflict } from './catalogue/resources/podlevel-conflict.ts';
import { qosSpoiled } from './catalogue/resources/qos-spoiled.ts';
import { sidecarNoRequests } from './catalogue/resources/sidecar-no-requests.ts';
import { singleReplica } from './catalogue/resources/single-replica.ts';
import { unitTypo } from './catalogue/resources/unit-typo.ts';
import { unschedulable } from './catalogue/resources/unschedulable.ts';
import { capsNotDropped } from './catalogue/security/caps-not-dropped.ts';
import { dangerousCapability } from './catalogue/security/dangerous-capability.ts';
import { hostNamespaces } from './catalogue/security/host-namespaces.ts';
import { loosenedConfinement } from './catalogue/security/loosened-confinement.ts';
import { lowUid } from './catalogue/security/low-uid.ts';
import { netAdminInit } from './catalogue/security/net-admin-init.ts';
import { nonrootNameUser } from './catalogue/security/nonroot-name-user.ts';
import { nonrootRootImage } from './catalogue/security/nonroot-root-image.ts';
import { onlyMainHardened } from './catalogue/security/only-main-hardened.ts';
import { privEscalation } from './catalogue/security/priv-escalation.ts';
import { privileged } from './catalogue/security/privileged.ts';
import { probeHost } from './catalogue/security/probe-host.ts';
import { runAsRoot } from './catalogue/security/run-as-root.ts';
import { rwRootfs } from './catalogue/security/rw-rootfs.ts';
import { seccompMissing } from './catalogue/security/seccomp-missing.ts';
import { sharedPid } from './catalogue/security/shared-pid.ts';
import { volumeTypeRestricted } from './catalogue/security/volume-type-restricted.ts';
import { containerNameStyle } from './catalogue/tooling/container-name-style.ts';
import { danglingService } from './catalogue/tooling/dangling-service.ts';
import { defaultContainer } from './catalogue/tooling/default-container.ts';
import { injectedConflict } from './catalogue/tooling/injected-conflict.ts';
import { invalidTargetPort } from './catalogue/tooling/invalid-target-port.ts';
import { namedPortDup } from './catalogue/tooling/named-port-dup.ts';
import { selectorMismatch } from './catalogue/tooling/selector-mismatch.ts';
import { toolUnawareOfNative } from './catalogue/tooling/tool-unaware-of-native.ts';
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
  argsVsEntrypoint,
  duplicateEnv,
  envOrder,
  latestTag,
  placeholderImage,
  pullPolicy,
  rbacNeeded,
  saTokenAutomount,
  secretEnvVsFile,
  secretLiteralEnv,
  secretToAll,
  sharedPidSecrets,
  classicEgressProxyShutdown,
  containerRestartpolicyGate,
  execProbeMissingBinary,
  forceZeroGrace,
  graceTooShort,
  identicalLivenessReadiness,
  initBeforeProxy,
  initForever,
  initNeverEnds,
  initNotIdempotent,
  jobClassicSidecar,
  jobRestartAlways,
  livenessDependency,
  livenessWithoutStartup,
  nativeNoStartupProbe,
  nativeOnOld,
  nativePrestopShutdown,
  nativeWrongPolicy,
  noLiveness,
  noPrestopDrain,
  noReadinessMain,
  nodeAgentAsSidecar,
  pid1IgnoresSigterm,
  podNeverDeployment,
  poststartDependency,
  poststartSlow,
  probeGrace,
  probeTimeoutGtPeriod,
  readinessCoupledSidecar,
  restartpolicyOnMainAsSidecar,
  sameImageSidecarMain,
  startupWaitsForMain,
  statefulSidecarNoPvc,
  successThreshold,
  tooManyContainers,
  containerNameAsHost,
  hostNetwork,
  hostPort,
  hostipWithoutHostport,
  localhostIpv6,
  localhostNobody,
  localhostSelf,
  loopbackProbe,
  meshPortReserved,
  namedPortNativeOld,
  netpolInsidePod,
  portClashDeclared,
  portClashKnownDefault,
  privilegedPortNonroot,
  probeForeignPort,
  probePortName,
  proxyBypass,
  proxyNoUpstream,
  udpUndeclared,
  cpuLimitTiny,
  hpaResourceMetric,
  initTax,
  limitBelowRequest,
  noMemoryLimit,
  orderTax,
  podlevelConflict,
  qosSpoiled,
  sidecarNoRequests,
  singleReplica,
  unitTypo,
  unschedulable,
  capsNotDropped,
  dangerousCapability,
  hostNamespaces,
  loosenedConfinement,
  lowUid,
  netAdminInit,
  nonrootNameUser,
  nonrootRootImage,
  onlyMainHardened,
  privEscalation,
  privileged,
  probeHost,
  runAsRoot,
  rwRootfs,
  seccompMissing,
  sharedPid,
  volumeTypeRestricted,
  containerNameStyle,
  danglingService,
  defaultContainer,
  injectedConflict,
  invalidTargetPort,
  namedPortDup,
  selectorMismatch,
  toolUnawareOfNative,
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
