/**
 * Whether somebody has signed in on this browser and not signed out: the cookie itself is out of our sight. Who never
 * came in goes to the door without the server being asked.
 */
const place = "here";
export const wasHere = () => localStorage.getItem(place) !== null;
export const comeIn = () => localStorage.setItem(place, "yes");
export const leave = () => localStorage.removeItem(place);
