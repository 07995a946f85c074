/** The pages of the documentation that rules refer to. */
export const docs = 'https://kubernetes.io/docs/concepts';
export const lifecycle = `${docs}/workloads/pods/pod-lifecycle/`;
export const sidecars = `${docs}/workloads/pods/sidecar-containers/`;
export const inits = `${docs}/workloads/pods/init-containers/`;
export const hooks = `${docs}/containers/container-lifecycle-hooks/`;
export const probes = `${lifecycle}#container-probes`;
export const restarts = `${lifecycle}#restart-policy`;
export const ending = `${lifecycle}#pod-termination`;
export const kep = 'https://github.com/kubernetes/enhancements/tree/master/keps/sig-node';
