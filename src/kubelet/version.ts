import { isGateOn } from '../kubernetes/index.ts';

export { minorOf } from '../kubernetes/index.ts';

/** What the kubelet and API server of one Kubernetes minor version do that another does not (lifecycle rules, version matrix). */
export interface Features {
  /** initContainers[].restartPolicy: Always makes a sidecar (KEP-753: on by default from 1.29). */
  readonly nativeSidecars: boolean;
  /** lifecycle handlers may sleep (KEP-3960: on from 1.30). */
  readonly sleepHook: boolean;
  /** restartPolicy and restartPolicyRules of single containers (KEP-5307: on from 1.35). */
  readonly containerRestartPolicy: boolean;
  /** The rule action RestartAllContainers (KEP-5532: on from 1.36). */
  readonly restartAllContainers: boolean;
  /** The condition PodReadyToStartContainers (KEP-3085: on from 1.29). */
  readonly readyToStartCondition: boolean;
}

export const defaultVersion = '1.34';

/** The features of a minor version with default feature gates. */
export function featuresOf(minor: number): Features {
  return {
    nativeSidecars: isGateOn('SidecarContainers', minor),
    sleepHook: isGateOn('PodLifecycleSleepAction', minor),
    containerRestartPolicy: isGateOn('ContainerRestartRules', minor),
    restartAllContainers: isGateOn('RestartAllContainersOnContainerExits', minor),
    readyToStartCondition: isGateOn('PodReadyToStartContainersCondition', minor),
  };
}
