/** A paper of a matter as PDF, for printing. */
export const paperAddress = (matter: string, paper: string) => `/api/matters/${matter}/papers/${paper}`;
