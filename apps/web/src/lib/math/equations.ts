/**
 * The site's equations in TeX, by name. `config/equations.ts` sets them while the site is built, which is why they are plain
 * text here; letters are those of the field (README of packages/core, "Conventions").
 */
export const equations = {
  // What a network is.
  layer: String.raw`f_k = W_k\,h_k + b_k, \qquad h_{k+1} = \varphi(f_k), \qquad h_0 = x`,
  reluLayer: String.raw`f_k = W_k\,h_k, \qquad h_{k+1} = \max(0, f_k), \qquad h_0 = x`,
  loss: String.raw`L = \sum (f_K - y)^2, \qquad y = 0`,
  backward: String.raw`\frac{\partial L}{\partial h_k} = W_k^{\mathsf T}\,\frac{\partial L}{\partial f_k}, \qquad \frac{\partial L}{\partial f_{k-1}} = \varphi'(f_{k-1}) \odot \frac{\partial L}{\partial h_k}`,
  std: String.raw`\operatorname{std}(v) = \sqrt{\frac{1}{n} \sum_{i=1}^{n} (v_i - \bar v)^2}`,

  // Why 2/D.
  weightedSum: String.raw`f_i = \sum_{j=1}^{D} W_{ij}\,h_j`,
  meanSquareOfSum: String.raw`\mathrm{E}[f^2] = \sum_{j=1}^{D} \mathrm{E}[W_{ij}^2]\;\mathrm{E}[h_j^2] = D\sigma^2\,\mathrm{E}[h^2]`,
  half: String.raw`\mathrm{E}[\max(0, f)^2] = \tfrac12\,\mathrm{E}[f^2]`,
  step: String.raw`\mathrm{E}[h_{k+1}^2] = \frac{D\sigma^2}{2}\;\mathrm{E}[h_k^2]`,
  balance: String.raw`\frac{D\sigma^2}{2} = 1 \quad\Longleftrightarrow\quad \sigma^2 = \frac{2}{D}`,
  backwardStep: String.raw`\mathrm{E}\left[\left(\frac{\partial L}{\partial f_{k-1}}\right)^{2}\right] = \frac{D\sigma^2}{2}\;\mathrm{E}\left[\left(\frac{\partial L}{\partial f_k}\right)^{2}\right]`,
  moments: String.raw`\mathrm{E}[h] = \frac{\sqrt q}{\pi}, \qquad \mathrm{E}[h^2] = \frac q2, \qquad \operatorname{std}(h) = \sqrt{\frac q2 - \frac{q}{\pi^2}}`,
  theoryStd: String.raw`\operatorname{std}(h_k) = \sqrt{\tfrac12 - \tfrac{1}{\pi^2}}\;\sigma \left(\frac{D\sigma^2}{2}\right)^{(k-1)/2}`,

  // Networks of finite width.
  walk: String.raw`\ln\,\lVert h_{k+1} \rVert^2 = \ln\,\lVert h_k \rVert^2 + \ln(\sigma^2 \chi^2_m), \qquad m \sim \mathrm{Bin}(D, \tfrac12)`,
  secondMoment: String.raw`\mathrm{E}[h_k^2] = \frac{\sigma^2}{2} \left(\frac{D\sigma^2}{2}\right)^{k-1}`,
  gradientSecondMoment: String.raw`\mathrm{E}\left[\left(\frac{\partial L}{\partial f_l}\right)^{2}\right] = \frac{8}{D^2}\;c^{2K-l+1} \left(1 + \frac5D\right)^{K-l}, \qquad c = \frac{D\sigma^2}{2}`,
  gram: String.raw`f_i \sim N(0, \sigma^2 G), \qquad G' = \sum_{i=1}^{D} \varphi(f_i)\,\varphi(f_i)^{\mathsf T}`,

  // Mean field, any activation.
  varianceMap: String.raw`q_k = \sigma_w^2\;\mathrm{E}[\varphi(\sqrt{q_{k-1}} z)^2] + \sigma_b^2, \qquad z \sim N(0, 1)`,
  gradientMap: String.raw`g_{k-1} = \sigma_w^2\;\mathrm{E}[\varphi'(\sqrt{q_{k-1}} z)^2]\;g_k`,
  chi: String.raw`\chi_1 = \sigma_w^2\;\mathrm{E}[\varphi'(\sqrt{q^{\ast}} z)^2]`,
  lineStd: String.raw`\operatorname{std}(h)^2 = \mathrm{E}_x[s] - \mathrm{E}_x[m]^2, \qquad s = \mathrm{E}_z[\varphi(\sqrt q z)^2], \qquad m = \mathrm{E}_z[\varphi(\sqrt q z)]`,
  gains: String.raw`\frac{1}{\sqrt{\mathrm{E}[\varphi(z)^2]}} \qquad\text{and}\qquad \frac{1}{\sqrt{\mathrm{E}[\varphi'(z)^2]}}`,

  // What makes it quick.
  homogeneous: String.raw`h_k(x) = |x|\;h_k(\operatorname{sign}(x))`,
  scaleLaw: String.raw`h_k \propto \sigma^k, \qquad \frac{\partial L}{\partial f_l} \propto \sigma^{2K-l+1}`,

  // Colours.
  symlog: String.raw`c = \operatorname{sign}(v)\,\frac{\ln(1 + |v|)}{\ln(1 + v_{\mathrm{max}})}, \qquad v = \log_{10}\,\operatorname{std}`,
} as const;

/** The name of an equation. */
export type EquationName = keyof typeof equations;
