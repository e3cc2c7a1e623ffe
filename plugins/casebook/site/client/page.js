/* Made from src/ by `npm run build`: edit there. */
"use strict";(()=>{document.documentElement.classList.add("cb-scripted");})();
