/** What every page of the site loads beside the search. */

// What takes a script is hidden without one (.cb-scripted in the style).
document.documentElement.classList.add("cb-scripted");
