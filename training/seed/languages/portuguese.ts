import type { SeedLanguage } from '../seed-language';

export const portuguese: SeedLanguage = {
  language: 'pt',
  words: {
    access: `senha
redefinir senha
conexão VPN
conta de usuário
palavra-passe
permissões de acesso
acesso negado
conta bloqueada`,
    'administrative-rights': `direitos de administrador
administrador local
permissão para instalar`,
    hardware: `impressora
notebook
computador portátil
tela
monitor
teclado e mouse
bateria
fone de ouvido
scanner
wifi
cabo de rede
telefone`,
    hr: `férias
pedido de férias
atestado médico
holerite
salário
contrato de trabalho
folha de ponto
horas extras
recursos humanos`,
    payments: `fatura
nota fiscal
boleto
pagamento
transferência
débito automático
reembolso
cartão de crédito
cobrado duas vezes`,
    project: `código do projeto
número do projeto
centro de custo
fim do projeto`,
    purchase: `pedido
ordem de compra
requisição de compra
orçamento do fornecedor
comprar licenças
entrega`,
    software: `o programa trava
mensagem de erro
atualização
Outlook
Excel
SAP
aplicativo
site
interface
banco de dados`,
    storage: `unidade de rede
espaço em disco
pasta compartilhada
caixa de correio cheia
backup
arquivo apagado`,
    travel: `viagem a trabalho
voo
hotel
carro alugado
despesas de viagem
bagagem
visto
passagem de trem`,
  },
  incidents: {
    access: `Não consigo mais entrar, a senha não é aceita.
Minha conta está bloqueada depois de três tentativas.
A conexão VPN falha na hora de entrar.
Não recebo o código de dois fatores.
Desde hoje cedo o portal mostra acesso negado.
Não é possível fazer login na área do cliente.`,
    'administrative-rights': `Meus direitos de administrador sumiram depois da atualização.
O instalador diz que faltam permissões de administrador.`,
    hardware: `A impressora do segundo andar não imprime.
Meu notebook não liga, a tela fica preta.
A bateria acaba em uma hora.
O monitor externo não é reconhecido.
O wifi da sala de reunião cai o tempo todo.
O teclado não responde depois que caiu café.
Não há som no meu fone de ouvido.`,
    hr: `Faltam as horas extras no meu holerite.
Meu pedido de férias sumiu e o saldo está errado.
A folha de ponto não gravou minhas horas de segunda-feira.`,
    payments: `O endereço na fatura está errado.
Há uma cobrança no meu cartão que não reconheço.
O valor foi cobrado duas vezes na minha conta.
Meu cartão é recusado no pagamento.
O reembolso ainda não chegou.
Recebemos uma cobrança embora a fatura esteja paga.`,
    project: `Não é mais possível lançar horas no projeto.
O código do projeto está com o centro de custo errado.`,
    purchase: `Meu pedido não chegou depois de três semanas.
O produto chegou danificado.
Os equipamentos que pedimos não foram entregues.
A entrega está incompleta, faltam dois itens do pedido.`,
    software: `O programa fecha quando salvo.
O Outlook mostra uma mensagem de erro e fecha.
O aplicativo não abre desde a atualização.
A exportação para o Excel gera arquivos vazios.
O site não carrega, aparece erro 500.
A interface não envia mais dados para o SAP.`,
    storage: `A unidade de rede não está mais conectada.
O disco do servidor de arquivos está cheio.
Um arquivo sumiu da pasta compartilhada.
O backup desta noite falhou.`,
    travel: `Meu voo foi cancelado e não fui remarcado.
O hotel não encontra minha reserva.
Minha mala não chegou.`,
  },
  requests: {
    access: `Podem me dar permissão de escrita na unidade?
Esqueci minha senha, por favor enviem um novo link.
Por favor, redefinam minha senha.
Por favor, liberem meu acesso ao portal do cliente.
A nova colega precisa de uma conta e de acesso ao CRM.
Preciso de permissão de leitura para o relatório.`,
    'administrative-rights': `Gostaria de ter direitos de administrador local no meu notebook.
Por favor, deem-me direitos de administrador por dois dias para instalar drivers.`,
    hardware: `Preciso de um notebook novo para um funcionário.
Por favor, troquem o toner da impressora.
Por favor, instalem um segundo monitor na minha mesa.
Gostaria de um segundo monitor para o trabalho em casa.`,
    hr: `Solicito férias de 3 a 14 de agosto.
Por favor, enviem-me uma declaração de trabalho.
Por favor, alterem minha conta bancária para o salário.`,
    payments: `Por favor, enviem a fatura novamente.
Por favor, devolvam o valor pago a mais.
Por favor, alterem nosso endereço de cobrança.`,
    project: `Por favor, criem um novo número de projeto para o cliente.
Por favor, prorroguem o projeto até dezembro.`,
    purchase: `Por favor, comprem dez licenças para a equipe de design.
Por favor, aprovem a requisição de compra.
Precisamos de um orçamento para cinco cadeiras.`,
    software: `Por favor, instalem o novo programa de PDF no meu computador.
Por favor, atualizem o aplicativo para a última versão.`,
    storage: `Por favor, aumentem minha caixa de correio, está quase cheia.
Por favor, recuperem um arquivo apagado do backup.
Por favor, criem uma pasta compartilhada para a equipe.`,
    travel: `Por favor, reservem um voo para Viena e um hotel por duas noites.
Por favor, cancelem meu carro alugado.`,
  },
  questions: {
    access: `Como posso mudar a senha sozinho?
Quem dá as permissões para o arquivo?`,
    'administrative-rights': `Como consigo direitos de administrador para meu computador?
Posso instalar programas como administrador local?`,
    hardware: `Quais monitores servem para este notebook?
Como configuro a impressora nova?`,
    hr: `Quantos dias de férias ainda tenho?
Até quando devo entregar o atestado?
Quando o salário é pago?`,
    payments: `Quando a fatura será cobrada?
Quais formas de pagamento vocês oferecem?
Qual é a taxa de uma transferência para o exterior?`,
    project: `Em qual número de projeto devo lançar o treinamento?
Quem é responsável pelo projeto interno?`,
    purchase: `Quanto tempo demora a entrega do pedido?
Quem deve aprovar uma compra acima de 500 euros?`,
    software: `Como exporto a lista em PDF?
Qual versão do programa é suportada?
Existe um manual do novo aplicativo?`,
    storage: `Onde estão os arquivos antigos depois da mudança da unidade?
Quanto espaço ainda tenho?`,
    travel: `Preciso de visto para a viagem?
Quanta bagagem de mão posso levar?`,
  },
  changes: `Seria bom poder ordenar a lista por data.
Sugestão: um tema escuro para o aplicativo.
Vocês poderiam incluir a exportação em CSV?
Nova função desejada: editar vários itens de uma vez.
Por favor, acrescentem um campo para o departamento no formulário.`,
  recurring: `Isso acontece de novo toda semana, por favor encontrem a causa.
É o quarto caso neste mês, sempre do mesmo jeito.
O erro volta há meses, a causa raiz é desconhecida.`,
  severity: {
    P1: `Nada funciona, a empresa inteira está parada.
O sistema está fora do ar para todos os clientes.
Ninguém consegue vender em nenhuma loja.
Dados de clientes estão visíveis em público, possível ataque.
Perdemos vendas a cada minuto.
Ninguém consegue trabalhar, todos estão parados!
A produção está parada.
Queda total em todas as unidades.
Perdemos dados e suspeitamos de uma falha de segurança.
É uma emergência, ajam imediatamente!`,
    P2: `Urgente!
O mais rápido possível, temos que entregar hoje.
Isto é urgente, os colegas estão esperando.
Muita pressa, o prazo termina hoje.
É muito urgente, um departamento inteiro foi afetado.
Urgente, o cliente está esperando e o prazo é hoje.
Não consigo trabalhar de jeito nenhum.
Prioridade alta, não há alternativa.`,
    P3: `Por favor, vejam nos próximos dias.
Atrapalha o trabalho, mas por enquanto dou um jeito.
Há uma alternativa, mas é trabalhosa.`,
    P4: `Não é urgente.
Pode esperar até a próxima semana.
Só me afeta, prioridade baixa.`,
    P5: `Só um erro de ortografia, sem importância.
Uma falha visual, quando der.
Só um erro de digitação na página.
Puramente estético, quando tiverem tempo.
É um detalhe, sem pressa.`,
  },
  openings: `Olá,
Bom dia,
Boa tarde,
Prezados,
Oi, pessoal,`,
  closings: `Obrigado desde já.
Muito obrigada pela ajuda.
Atenciosamente
Abraços
Fico no aguardo.`,
  negative: `Estou muito irritado, isso é inaceitável!
Nunca vi um serviço tão ruim.
Espero há semanas e ninguém responde, é uma vergonha.
É muito frustrante.
Estou decepcionada e penso em cancelar.`,
  positive: `Vocês são ótimos, muito obrigado mesmo!
Excelente trabalho, estou encantado.
Funcionou às mil maravilhas, obrigada pela rapidez.
Estou muito satisfeita com o serviço de vocês.
Parabéns pelo trabalho!`,
};
