// For browsers that know no modules: says what to do. The page stays readable.
(function () {
  var zh = document.documentElement.lang !== "en";
  var message = document.createElement("p");
  message.className = "boot boot--told";
  message.setAttribute("role", "alert");
  message.setAttribute("data-testid", "boot");
  message.appendChild(document.createTextNode(zh
    ? "\u6b64\u6d4f\u89c8\u5668\u592a\u65e7\uff0c\u4e0d\u80fd\u5728\u7ebf\u9884\u68c0\uff0c\u4f46\u672c\u9875\u5185\u5bb9\u53ef\u4ee5\u9605\u8bfb\u3002\u8bf7\u6362\u7528\u8f83\u65b0\u7684 Edge\u3001Chrome\u3001Firefox\uff0c\u6216\u56fd\u4ea7\u6d4f\u89c8\u5668\u7684\u6781\u901f\u6a21\u5f0f\u3002"
    : "This browser is too old to check with, but the page can be read. Please use a recent Edge, Chrome, Firefox or Safari."));
  document.body.appendChild(message);
  document.documentElement.removeAttribute("data-wait");
})();
