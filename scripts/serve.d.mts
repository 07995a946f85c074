/** Serves a folder of static files on loopback; resolves to its address. With port 0 the system picks one. */
export function serve(folder: string, port: number): Promise<string>;
