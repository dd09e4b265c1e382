# Makes an empty Redmine the desk of these tests: its default data, one project, the people of sample-issue.ts.
Redmine::DefaultData::Loader.load('en')
Setting.rest_api_enabled = '1'
Setting.default_language = 'en'

project = Project.create!(name: 'Helpdesk', identifier: 'helpdesk', is_public: false)
project.trackers = Tracker.all
project.enabled_module_names = ['issue_tracking']

people = [
  ['anna', 'Anna', 'Agent', 'Manager'],
  ['ben', 'Ben', 'Agent', 'Developer'],
  ['maria', 'Maria', 'Lopez', 'Reporter'],
  ['jonas', 'Jonas', 'Weber', 'Reporter']
]
people.each do |login, first, last, role|
  user = User.new(firstname: first, lastname: last, mail: "#{login}@desk.test", mail_notification: 'none')
  user.login = login
  user.password = "#{login}-password"
  user.save!
  Token.create!(user: user, action: 'api').update_column(:value, "#{login}key")
  Member.create!(project: project, principal: user, roles: [Role.find_by!(name: role)])
end
