"use strict";
(() => {
  const severities = ["INFO", "LOW", "MEDIUM", "HIGH", "CRITICAL"];
  const confidences = ["LOW", "MEDIUM", "HIGH"];
  const field = (id) => document.getElementById(id);
  const findings = [...document.querySelectorAll("details.finding")];
  const show = () => {
    const severity = severities.indexOf(field("severity").value);
    const confidence = confidences.indexOf(field("confidence").value);
    const text = field("text").value.toLowerCase();
    let shown = 0;
    for (const finding of findings) {
      const visible =
        severities.indexOf(finding.dataset.severity) >= severity &&
        confidences.indexOf(finding.dataset.confidence) >= confidence &&
        (field("tests").checked || finding.dataset.test === "false") &&
        (text === "" || finding.textContent.toLowerCase().includes(text));
      finding.hidden = !visible;
      shown += visible ? 1 : 0;
    }
    field("shown").textContent = shown + " of " + findings.length + " shown";
  };
  field("filters").addEventListener("input", show);
  field("filters").addEventListener("submit", (event) => event.preventDefault());
  const wanted = new URLSearchParams(location.hash.slice(1));
  for (const id of ["severity", "confidence", "text"]) {
    if (wanted.has(id)) {
      field(id).value = wanted.get(id);
    }
  }
  show();
})();
