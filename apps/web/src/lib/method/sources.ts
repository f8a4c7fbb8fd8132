/** A work that the site rests on. */
export interface Source {
  readonly authors: string;
  readonly title: string;
  readonly where: string;
  /** What it gave, in a sentence. */
  readonly why: string;
}

/** Those works, the latest last. */
export const sources: readonly Source[] = [
  {
    authors: 'Y. LeCun, L. Bottou, G. Orr and K.-R. Müller',
    title: 'Efficient BackProp',
    where: 'in Neural Networks: Tricks of the Trade, Springer, 1998',
    why: 'Variance 1/fan_in.',
  },
  {
    authors: 'Y. Cho and L. Saul',
    title: 'Kernel methods for deep learning',
    where: 'NIPS 2009',
    why: 'Moments of ReLU over pairs of normals.',
  },
  {
    authors: 'X. Glorot and Y. Bengio',
    title: 'Understanding the difficulty of training deep feedforward neural networks',
    where: 'AISTATS 2010',
    why: 'Variance 2/(fan_in + fan_out).',
  },
  {
    authors: 'A. Saxe, J. McClelland and S. Ganguli',
    title: 'Exact solutions to the nonlinear dynamics of learning in deep linear neural networks',
    where: 'ICLR 2014',
    why: 'Orthogonal weights.',
  },
  {
    authors: 'K. He, X. Zhang, S. Ren and J. Sun',
    title: 'Delving deep into rectifiers: surpassing human-level performance on ImageNet classification',
    where: 'ICCV 2015',
    why: 'Variance 2/fan_in, for ReLU.',
  },
  {
    authors: 'B. Poole, S. Lahiri, M. Raghu, J. Sohl-Dickstein and S. Ganguli',
    title: 'Exponential expressivity in deep neural networks through transient chaos',
    where: 'NIPS 2016',
    why: 'The variance map and its fixed points.',
  },
  {
    authors: 'S. Schoenholz, J. Gilmer, S. Ganguli and J. Sohl-Dickstein',
    title: 'Deep information propagation',
    where: 'ICLR 2017',
    why: 'Depth scales, and gradients on the way back.',
  },
  {
    authors: 'B. Hanin and M. Nica',
    title: 'Products of many large random matrices and gradients in deep neural networks',
    where: 'Communications in Mathematical Physics 376, 2020',
    why: 'The random walk of ln ‖h‖² in networks of finite width.',
  },
  {
    authors: 'S. Prince',
    title: 'Understanding Deep Learning',
    where: 'MIT Press, 2023',
    why: 'Section 7.5 and Notebook 7.3, from which all this grew.',
  },
];
